// From the engine's JSON to columns and rows: [{t: 'i' IRI | 'b' blank | 'l' literal, v: text, l: language, d: datatype}].

const KINDS = { uri: 'i', bnode: 'b', literal: 'l', triple: 'l' };

function cellOf(term) {
  if (!term) return null;
  const cell = { t: KINDS[term.type], v: term.type === 'triple' ? JSON.stringify(term.value) : term.value };
  if (term['xml:lang']) cell.l = term['xml:lang'];
  if (term.datatype) cell.d = term.datatype;
  return cell;
}

// A graph comes as expanded JSON-LD: one row for each of its statements.
function statements(nodes) {
  const rows = [];
  const idCell = (id) => ({ t: id.startsWith('_:') ? 'b' : 'i', v: id });
  for (const node of nodes) {
    for (const [key, values] of Object.entries(node)) {
      if (key === '@id') continue;
      const predicate = key === '@type' ? TYPE : key;
      for (const value of [values].flat()) rows.push([idCell(node['@id']), idCell(predicate), objectCell(value, idCell)]);
    }
  }
  return { columns: ['subject', 'predicate', 'object'], rows, isGraph: true };
}

function objectCell(value, idCell) {
  if (typeof value === 'string') return idCell(value);
  if (value['@id'] !== undefined) return idCell(value['@id']);
  const cell = { t: 'l', v: String(value['@value']) };
  if (value['@language']) cell.l = value['@language'];
  if (value['@type']) cell.d = value['@type'];
  return cell;
}

function answered(text) {
  const answer = JSON.parse(text);
  if (Array.isArray(answer)) return statements(answer);
  if (typeof answer.boolean === 'boolean') return { truth: answer.boolean, columns: [], rows: [] };
  const columns = answer.head.vars;
  return { columns, rows: answer.results.bindings.map((row) => columns.map((column) => cellOf(row[column]))) };
}

// What is to be known of a query without parsing it: whether it calls a service or names its graphs, and where its
// words begin. Page and worker both read it.

// Words are told from comments, IRIs, strings, variables and names with a prefix. SPARQL 1.1, section 19.8.
const TOKEN = /#[^\n]*|<[^<>"{}|^\x60\\\x00-\x20]*>|"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|[?$][\p{L}\p{N}_]+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*|[\p{L}\p{N}_.-]*:[\p{L}\p{N}_.%\\:-]*|([\p{L}\p{N}_]+)|[^]/gu;

// Where the word stands in the query, as an offset; -1 where it does not.
function wordAt(query, word) {
  for (const match of query.matchAll(TOKEN)) {
    if (match[1] && match[1].toUpperCase() === word) return match.index;
  }
  return -1;
}

function positionOf(query, offset) {
  const before = query.slice(0, offset).split('\n');
  return { line: before.length, column: Array.from(before[before.length - 1]).length + 1 };
}

// The offset of a line and a column that count letters, as the engine does; the editor counts UTF-16 units.
function offsetOf(query, line, column) {
  const lines = query.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return start + Array.from(lines[line - 1] || '').slice(0, column - 1).join('').length;
}

// What the columns of an answer are: names in two languages are folded into the column that they name, and what a
// column holds decides how the answer can be shown.

const NAMED_LAT = /^(lat|latitude)$/i;
const NAMED_LONG = /^(long|lon|lng|longitude)$/i;
const MONTH_OR_DAY = /^\d{4}-\d{2}(-\d{2})?(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?[~?%]?$/;

function shortIri(iri) {
  const own = /^https:\/\/w3id\.org\/sabab\/(?:id\/|ontology#)?(.+)$/.exec(iri);
  if (own) return own[1];
  const last = /[^/#]+[/#]?$/.exec(iri);
  return last && /^https?:/.test(iri) ? last[0] : iri;
}

// [first day, last day] of a date or an EDTF interval, null for what is none. Half-open intervals have one day.
function daysOf(cell) {
  if (!cell || cell.t !== 'l') return null;
  const parts = cell.v.split('/');
  if (parts.length > 2) return null;
  const ends = parts.filter((part) => part && part !== '..');
  if (!ends.length || !ends.every((part) => MONTH_OR_DAY.test(part))) return null;
  const first = dayOf(ends[0].slice(0, 10).replace(/[~?%]$/, ''));
  const last = lastDay(ends[ends.length - 1].slice(0, 10).replace(/[~?%]$/, ''));
  return Number.isFinite(first) && Number.isFinite(last) ? [first, last] : null;
}

function lastDay(text) {
  if (text.length > 7) return dayOf(text);
  const [year, month] = text.split('-').map(Number);
  return Math.round(Date.UTC(year, month, 1) / DAY) - 1;
}

// The companions of a column: whoEn and whoAr say in two languages what ?who is, or stand for it where there is none.
function foldedColumns(columns) {
  const at = new Map(columns.map((name, index) => [name, index]));
  const folded = [];
  const done = new Set();
  for (const [index, name] of columns.entries()) {
    const base = /^(.+)(?:En|Ar)$/.exec(name)?.[1];
    const key = base && at.has(`${base}En`) && at.has(`${base}Ar`) ? base : name;
    if (done.has(key)) continue;
    done.add(key);
    const pair = at.has(`${key}En`) && at.has(`${key}Ar`) ? [at.get(`${key}En`), at.get(`${key}Ar`)] : null;
    folded.push({ name: key, index: at.has(key) ? at.get(key) : null, pair, order: index });
  }
  return folded;
}

const plainColumns = (columns) => columns.map((name, index) => ({ name, index, pair: null, order: index }));
const shownColumns = () => (state.raw ? plainColumns(state.answer.columns) : foldedColumns(state.answer.columns));

function headingOf({ name }) {
  if (state.raw) return `?${name}`;
  return WORDS[`column.${name}`] ? word(`column.${name}`) : name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

// What a reader reads in a cell: {text, lang, iri, date}; an event bears its date apart from its name.
function readCell(row, column) {
  const cell = column.index === null ? null : row[column.index];
  const iri = cell && cell.t === 'i' ? cell.v : null;
  if (column.pair) {
    const own = row[column.pair[state.lang]];
    const other = row[column.pair[1 - state.lang]];
    const named = own || other;
    if (named) return { text: named.v, lang: named.l || ['en', 'ar'][own ? state.lang : 1 - state.lang], iri };
  }
  if (!cell) return { text: '', lang: null, iri: null };
  if (iri) return { ...nameOfIri(iri), iri };
  return { text: readLiteral(cell), lang: cell.l || null, iri: null };
}

function nameOfIri(iri) {
  const thing = state.raw ? null : state.answer.things[iri];
  const name = thing && thing.name;
  if (!name) return { text: shortIri(iri), lang: null, isPlain: true };
  const own = name[state.lang] !== null ? state.lang : 1 - state.lang;
  const [text, date] = [name[own]].flat();
  return { text, date, lang: ['en', 'ar'][own] };
}

const TRUTHS = { true: 'truth.true', false: 'truth.false' };

function readLiteral(cell) {
  if (state.raw || !cell.d) return cell.v;
  if (cell.d.endsWith('#boolean') && TRUTHS[cell.v]) return word(TRUTHS[cell.v]);
  return cell.d.endsWith('#dateTime') ? cell.v.replace('T', ' ').replace(/(:\d{2})(?:\.0+)?Z$/, '$1 UTC') : cell.v;
}

// A row of words in the page's own direction, inside a picture that runs from left to right.
const inPage = (text) => (state.lang ? '\u2067' : FSI) + text + PDI;

const valuesOf = (index) => state.answer.rows.map((row) => row[index]).filter(Boolean);
const isAll = (index, test) => {
  const values = valuesOf(index);
  return values.length > 0 && values.every(test);
};

const dateColumn = () => shownColumns().find(({ index }) => index !== null && isAll(index, (cell) => daysOf(cell) !== null));
const nodeColumns = () => shownColumns().filter(({ index }) => index !== null && isAll(index, (cell) => cell.t !== 'l'));

// Where rows lie: two columns of degrees, or a column of things with known coordinates.
function placing() {
  const { columns, things } = state.answer;
  const [lat, long] = [NAMED_LAT, NAMED_LONG].map((named) => columns.findIndex((name) => named.test(name)));
  if (lat >= 0 && long >= 0 && [lat, long].every((i) => isAll(i, (cell) => Number.isFinite(Number(cell.v))))) {
    return { isSaid: true, at: (row) => (row[long] && row[lat] ? [Number(row[long].v), Number(row[lat].v)] : null) };
  }
  const column = nodeColumns().find(({ index }) => valuesOf(index).some((cell) => things[cell.v]?.at));
  return column ? { column, at: (row) => things[row[column.index]?.v]?.at || null } : null;
}

// How this answer can be shown, the most telling form first.
function formsOf() {
  const { answer } = state;
  if (answer.truth !== undefined || !answer.rows.length) return ['table'];
  const place = placing();
  const forms = [];
  if (place?.isSaid) forms.push('map');
  if (answer.isGraph) forms.push('graph');
  if (dateColumn()) forms.push('timeline');
  if (nodeColumns().length > 1 && !answer.isGraph) forms.push('graph');
  if (place && !place.isSaid) forms.push('map');
  return [...forms, 'table'];
}

// The answer as a table: every cell is text, each in its own direction.

const MORE_ROWS = 500;
// From so many letters on a text is a sentence and needs a wider column.
const LONG = 60;
const NUMBER = /^-?\d+(\.\d+)?$/;

function tableView() {
  const { answer } = state;
  const columns = shownColumns();
  const head = h('tr', {}, columns.map((column) => h('th', { scope: 'col', title: `?${column.name}` }, own(headingOf(column)))));
  const body = answer.rows.slice(0, state.most).map((row) => h('tr', {}, columns.map((column) => tableCell(row, column))));
  const left = answer.rows.length - body.length;
  const more = left > 0 && h('button.more', { type: 'button', onclick: showMore }, word('table.more', { n: left }));
  const raw = h('label.raw', {}, h('input', { type: 'checkbox', id: 'raw', checked: state.raw, onchange: toggleRaw }), word('table.raw'));
  return [h('div.above', {}, raw), h('table.rows', {}, h('caption.away', {}, word('answer')), h('thead', {}, head), h('tbody', {}, body)), more];
}

function tableCell(row, column) {
  const { text, lang, iri, date, isPlain } = readCell(row, column);
  const content = [h('bdi', { lang, title: iri }, text), date && [' ', h('bdi.note', {}, date)]];
  return h(`td${isPlain || state.raw ? '.plain' : ''}${NUMBER.test(text) ? '.figure' : ''}${text.length > LONG ? '.long' : ''}${daysOf({ t: 'l', v: text }) ? '.day' : ''}`, {}, content);
}

function showMore() {
  const first = state.most;
  state.most += MORE_ROWS;
  drawResult();
  // The keyboard goes on where the new rows begin.
  byId('result').querySelectorAll('tbody tr')[first]?.scrollIntoView({ block: 'nearest' });
  byId('result').focus({ preventScroll: true });
}

function toggleRaw() {
  state.raw = !state.raw;
  drawAnswer();
  byId('raw')?.focus();
}

// The page's data, as Python wrote it, and what the reader has chosen. Nothing is ever read from anywhere else.

const block = (name) => JSON.parse(document.getElementById(`page-${name}`).textContent);
const PAGE = block('data');
const WORDS = block('words');
const BASEMAP = block('map');
const QUERIES = block('queries');

const DAY = 86400000;

const state = {
  // 0 is English, 1 is Arabic.
  lang: 0,
  // The name of the query that was chosen last; null for one of the reader's own.
  name: null,
  // The form of answer that the reader asked for, if any, and the one that is shown.
  wanted: null,
  shown: 'table',
  // {columns, rows, things, milliseconds} or null
  answer: null,
  // Whether every column is shown as the query gives it.
  raw: false,
  // The columns whose things the graph joins: null for the first two.
  pair: null,
  // How many rows the table shows.
  most: 200,
  trueTime: false,
};

// Days since 1970 in UTC, so that no reader's time zone moves an event to its neighbour day.
function dayOf(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day || 1) / DAY);
}

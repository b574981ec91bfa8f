// The two languages: words, names, numbers of days, dates. `state.lang` is 0 for English and 1 for Arabic.

const FSI = '\u2068';
const PDI = '\u2069';
// Keeps a text's own direction inside a sentence, a canvas or an SVG of the other direction.
const isolate = (text) => FSI + text + PDI;

function word(key, fields) {
  const pair = WORDS[key];
  if (!pair) return key;
  let text = pair[state.lang];
  for (const [name, value] of Object.entries(fields || {})) text = text.split(`{${name}}`).join(isolate(value));
  return text;
}

// Where the map's outlines are from, as their file says it.
const outlinesBy = () => BASEMAP.attribution[state.lang ? 'ar' : 'en'];

// Names and words in a row, in the commas of the page's language.
const inRow = (parts) => parts.join(state.lang ? '، ' : ', ');

// A label is [English, Arabic]; where one is missing the other stands in, as published.
const nameOf = (label) => (label && (label[state.lang] || label[1 - state.lang])) || '';
const titleOf = (event) => nameOf(event.title);
const actorName = (actor) => nameOf(PAGE.actors[actor].label);
const placeName = (place) => nameOf(PAGE.places[place].label);
// A camp's second channel beside its colour.
const LETTERS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'أبجدهوزحطيكلمنسعفصقرشتثخذض'];
const campLetter = (lane) => (lane >= PAGE.camps.length ? '?' : LETTERS[state.lang][lane % 26]);

const MONTHS = [
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
    'December'],
  // The names of the Levant, where these reports are written: the same in every date of the page.
  ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني',
    'كانون الأول'],
];
const shortMonth = (month) => (state.lang ? MONTHS[1][month] : MONTHS[0][month].slice(0, 3));

function partsOf(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

const longDay = ({ year, month, day }) => `${day} ${MONTHS[state.lang][month]} ${year}`;
const showDay = (day) => longDay(partsOf(day));

function shortDay(day, withYear) {
  const parts = partsOf(day);
  return `${parts.day} ${shortMonth(parts.month)}${withYear ? ` ${parts.year}` : ''}`;
}

// "August 2022" for exactly one month, "21–22 March 2023" within one, otherwise both days in full.
function showSpan(first, last) {
  const a = partsOf(first);
  const b = partsOf(last);
  const monthEnd = new Date(Date.UTC(b.year, b.month + 1, 0)).getUTCDate();
  if (a.year === b.year && a.month === b.month) {
    const month = `${MONTHS[state.lang][a.month]} ${a.year}`;
    if (a.day === 1 && b.day === monthEnd) return month;
    return `${a.day}–${b.day} ${month}`;
  }
  return null;
}

function showDate(event) {
  const { first, last } = event;
  if (first === null && last === null) return word('date.unknown');
  if (first === null) return word('date.before', { date: showDay(last) });
  if (last === null) return word('date.after', { date: showDay(first) });
  if (first === last) return showDay(first);
  const both = { from: showDay(first), to: showDay(last) };
  return showSpan(first, last) || word(event.habitual ? 'date.series' : 'date.span', both);
}

// The shortest form that is still true, for the list and the timeline's gutter.
function briefDate(event) {
  const { first, last } = event;
  if (first === null && last === null) return word('gutter.none');
  if (first === null) return word('brief.before', { date: shortDay(last, true) });
  if (last === null) return word('brief.after', { date: shortDay(first, true) });
  if (first === last) return shortDay(first, true);
  const span = showSpan(first, last);
  if (span && !state.lang) return span.replace(/[a-z]+/gi, (month) => month.slice(0, 3));
  if (span) return span;
  return `${shortDay(first, true)} – ${shortDay(last, true)}`;
}

function showGap(days) {
  const tail = days % 100;
  const form = tail >= 3 && tail <= 10 ? '.few' : tail >= 11 ? '.many' : '';
  return word(`gap.days${form}`, { n: days });
}

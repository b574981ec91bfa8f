// The page's data, as Python wrote it into the JSON blocks. Nothing is ever read from anywhere else.

const block = (name) => JSON.parse(document.getElementById(`page-${name}`).textContent);
const PAGE = block('data');
const WORDS = block('words');
const BASEMAP = block('map');
const GRAPH = block('graph');

const DAY = 86400000;

// Days since 1970 in UTC, so that no reader's time zone moves an event to its neighbour day.
function dayOf(iso) {
  if (!iso) return null;
  const [year, month, day] = iso.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

// Python leaves empty fields out; here every event gets all of them once, so that no view has to ask.
function complete(event, index) {
  return {
    by: [], alleged: [], hit: [], sites: [], places: [], tolls: [], claims: [], quotes: [], members: [],
    ...event,
    index,
    // A single day is said once.
    start: event.day ?? event.start,
    end: event.day ?? event.end,
    edtf: event.edtf ?? event.day,
    first: dayOf(event.day ?? event.start),
    last: dayOf(event.day ?? event.end),
    lane: event.camp === undefined ? PAGE.camps.length : event.camp,
  };
}

const EVENTS = PAGE.events.map(complete);
const LINKS = PAGE.links.map((link, index) => {
  const ends = [link.cause, link.effect].map((event) => PAGE.events[event].id);
  return { quotes: [], ...link, index, id: [...ends, link.basis].join('>') };
});
const CHAINS = PAGE.chains.map((chain, index) => ({ next: [], knownNext: [], ...chain, index }));

// Of the reports those that are exercise texts: no published reports, and no source of facts.
const EXERCISES = PAGE.reports.filter((report) => report.exercise).length;
const ALL_EXERCISES = EXERCISES > 0 && EXERCISES === PAGE.reports.length;

// One lane for each camp, and one for events of no known camp when there are any.
const LANES = PAGE.camps.map((camp, index) => ({ index, label: camp.label, id: camp.id }));
if (EVENTS.some((event) => event.lane === LANES.length) || !LANES.length) {
  LANES.push({ index: PAGE.camps.length, label: WORDS['camp.none'], id: '', none: true });
}

const linksFrom = new Map();
const linksTo = new Map();
for (const link of LINKS) {
  if (!linksFrom.has(link.cause)) linksFrom.set(link.cause, []);
  if (!linksTo.has(link.effect)) linksTo.set(link.effect, []);
  linksFrom.get(link.cause).push(link);
  linksTo.get(link.effect).push(link);
}

// A quote is a number in PAGE.quotes; sentence -1 means that its text is withheld.
function readQuote(quote) {
  const [report, sentence, start, end, markStart, markEnd, rule] = PAGE.quotes[quote];
  const [text, language] = sentence < 0 ? [null, null] : PAGE.sentences[sentence];
  return { report: PAGE.reports[report], text, language, start, end, markStart, markEnd, rule: PAGE.rules[rule] };
}

// Events in the order of time: one with a single bound by that bound, those without any first, as in the gutter.
const inTime = (a, b) => timeKey(a) - timeKey(b) || a.index - b.index;
const timeKey = (event) => event.first ?? event.last ?? -1e7;

const actorCamp = (actor) => PAGE.actors[actor].camp ?? PAGE.camps.length;
const campClass = (lane) => (lane < 0 || lane >= PAGE.camps.length ? 'camp-none' : `camp-${lane % 6}`);

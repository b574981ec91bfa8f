// Search that forgives spelling, in both languages, and the filters.

// Vowel signs, tatweel and the small letters of the Quran; hamza seats, ta marbuta and alef maqsura are folded to the
// letter that is written when people do not bother.
const SIGNS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u2066-\u2069]/g;
const SEATS = { 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ة': 'ه', 'ؤ': 'و', 'ک': 'ك', 'ی': 'ي' };

function fold(text) {
  return text
    .normalize('NFKC')
    .replace(SIGNS, '')
    .replace(/[أإآٱىئةؤکی]/g, (letter) => SEATS[letter])
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

const splitWords = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// The word without what is written onto its front: "والقاعدة" is found by "قاعدة". Never less than three letters.
function bare(wordText) {
  const match = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبلك])(?=.{3})/.exec(wordText);
  return match ? wordText.slice(match[0].length) : wordText;
}

// A light stem, so that "غارة" finds "غارات" and "strike" finds "strikes"; matching is by beginning, so the stem may be
// short but not shorter than three letters: "قصف" must not become "قص".
function stem(wordText) {
  const match = /(?:ات|ون|ين|ها|ه|ies|es|s)$/.exec(wordText);
  const cutWord = match && wordText.length - match[0].length >= 3 ? wordText.slice(0, match.index) : wordText;
  return cutWord;
}

const haystacks = new Array(EVENTS.length);

function haystack(event) {
  if (haystacks[event.index] === undefined) {
    const words = new Set(splitWords(textsOf(event).filter(Boolean).join(' ')));
    for (const each of [...words]) words.add(bare(each));
    haystacks[event.index] = ` ${[...words].join(' ')}`;
  }
  return haystacks[event.index];
}

function textsOf(event) {
  const actors = [...event.by, ...event.hit, ...event.claims.map((claim) => claim.who).filter((who) => who >= 0)];
  const quotes = [...event.quotes, ...event.claims.map((claim) => claim.quote)].map(readQuote);
  return [
    ...event.title,
    ...WORDS[`type.${event.type}`],
    ...actors.flatMap((actor) => PAGE.actors[actor].label),
    ...[...event.places, ...event.sites].flatMap((place) => PAGE.places[place].label),
    ...event.claims.flatMap((claim) => claim.label || []),
    ...quotes.map((quote) => quote.text),
    ...event.members.flatMap(([report]) => [PAGE.reports[report].title, PAGE.reports[report].outlet]),
    event.weapon,
    event.dateText,
    event.start,
  ];
}

// Every word of the query must begin a word of the event, as it is or without its article and ending.
function found(event, needles) {
  return needles.every((variants) => variants.some((variant) => haystack(event).includes(` ${variant}`)));
}

const needlesOf = (query) => splitWords(query).map((each) => [...new Set([each, bare(each), stem(bare(each))])]);

let shown = EVENTS;
let shownLinks = LINKS;
const isShown = new Uint8Array(EVENTS.length).fill(1);

function passes(event) {
  const { off } = state;
  if (off.camp.has(event.lane) || off.type.has(event.type) || off.attribution.has(event.attribution)) return false;
  if (new Set(event.members.map(([report]) => report)).size < state.reports && state.reports > 1) return false;
  // An undated event has no day to compare, so a time filter keeps it out only where its bound says so.
  if (state.from && (event.last ?? Infinity) < dayOf(state.from)) return false;
  return !(state.to && (event.first ?? -Infinity) > dayOf(state.to));
}

function refilter() {
  const needles = needlesOf(state.query);
  shown = EVENTS.filter((event) => passes(event) && (!needles.length || found(event, needles)));
  isShown.fill(0);
  for (const event of shown) isShown[event.index] = 1;
  shownLinks = LINKS.filter(
    (link) => isShown[link.cause] && isShown[link.effect] && !state.off.basis.has(link.basis),
  );
}

function filtersOn() {
  const { off } = state;
  const lists = [off.camp, off.type, off.attribution, off.basis];
  return Boolean(state.query || state.from || state.to || state.reports > 1 || lists.some((list) => list.size));
}

function clearFilters() {
  byId('search').value = '';
  const off = { camp: new Set(), type: new Set(), attribution: new Set(), basis: new Set() };
  change({ query: '', from: '', to: '', reports: 1, off });
}

// The evidence of one event: what is said, by whom, in which sentence, and how it was read.

function speakerOf({ who, label }) {
  if (who !== undefined) return actorButton(who);
  return label && nameOf(label) ? own(nameOf(label)) : h('span.voice', {}, word('voice'));
}

function actorButton(actor, alleged) {
  const badge = PAGE.actors[actor].camp === undefined ? null : campBadge(actorCamp(actor));
  return h(
    'button.entity',
    { type: 'button', onclick: () => select('actor', actor) },
    badge,
    own(actorName(actor)),
    alleged ? h('span.flag', {}, word('who.alleged')) : null,
  );
}

function placeButton(place) {
  const { precision } = PAGE.places[place];
  const note = precision ? word(`precision.${precision}`) : word('place.none');
  return h(
    'button.entity',
    { type: 'button', onclick: () => select('place', place) },
    own(placeName(place)),
    h('span.note', {}, note),
  );
}

function eventButton(index, note) {
  const event = EVENTS[index];
  return h(
    'button.event',
    { type: 'button', onclick: () => select('event', index) },
    inlineGlyph(event),
    h('span.what', {}, h('span.title', { dir: 'auto' }, titleOf(event)), h('span.date', {}, note || briefDate(event))),
    campBadge(event.lane),
  );
}

// The sentence exactly as published, in its own language and direction, with the words it rests on marked. Offsets count
// code points, a JavaScript string counts UTF-16 units: hence the array.
function sentenceOf(quote) {
  if (quote.text === null) return h('p.withheld', {}, word('withheld'));
  const letters = Array.from(quote.text);
  const part = (from, to) => letters.slice(from, to).join('');
  const marked = quote.markEnd > quote.markStart;
  return h(
    'blockquote',
    { lang: quote.language, dir: quote.language === 'ar' ? 'rtl' : 'ltr' },
    h(
      'p',
      {},
      marked ? part(0, quote.markStart) : quote.text,
      marked ? h('mark', {}, part(quote.markStart, quote.markEnd)) : null,
      marked ? part(quote.markEnd) : null,
    ),
  );
}

function sourceOf(quote) {
  const { report } = quote;
  const rule = quote.rule ? [' · ', word('rule'), ' ', code(quote.rule)] : [];
  return h(
    'p.source',
    {},
    reportName(report),
    h('span.place', {}, ' · ', word('characters', { a: quote.start, b: quote.end }), rule),
  );
}

function reportName(report) {
  const day = report.published ? showDay(dayOf(report.published)) : word('undated');
  return h(
    'span.report',
    {},
    h('cite', { lang: report.lang, dir: 'auto' }, report.title || word('untitled')),
    report.outlet ? [' · ', own(report.outlet)] : null,
    ' · ',
    day,
    report.published && report.basis === 'inferred' ? ` (${word('published.inferred')})` : null,
    report.exercise ? [' ', h('span.flag', {}, word('exercise'))] : null,
    addressOf(report),
  );
}

// Only web addresses become links, and following one tells the site nothing about this page.
function addressOf({ url }) {
  if (!url || !/^https?:\/\//i.test(url)) return url ? [' · ', own(url)] : null;
  return [' · ', h('a', { href: url, rel: 'noreferrer noopener', target: '_blank', dir: 'ltr' }, url)];
}

function quoteBlock(quote) {
  return h('div.quote', {}, sentenceOf(quote), sourceOf(quote));
}

// Names of rules are read from left to right wherever they stand.
const code = (text) => h('code', { dir: 'ltr' }, text);
// In the quotation marks of the words' own language.
const quoted = (text) => (/[\u0600-\u06ff]/.test(text) ? `«${text}»` : `“${text}”`);

const section = (key, ...children) => h('section', {}, h('h3', {}, word(key)), ...children);

function row(key, ...children) {
  return [h('dt', {}, word(key)), h('dd', {}, ...children)];
}

function eventEvidence(event) {
  return [
    h('p.kicker', {}, inlineGlyph(event, 20), word(`type.${event.type}`), campTag(event.lane)),
    h('h2', { dir: 'auto' }, titleOf(event)),
    flagsOf(event),
    h('dl.facts', {}, dateRows(event), ...peopleRows(event), ...placeRows(event), ...harmRows(event)),
    claimsSection(event),
    linksSection('follows', linksTo.get(event.index) || [], (link) => link.cause),
    linksSection('followed', linksFrom.get(event.index) || [], (link) => link.effect),
    chainsOf(event),
    habitsSection(event),
    reportsSection(event),
  ];
}

function campTag(lane) {
  const label = lane >= PAGE.camps.length ? WORDS['camp.none'] : PAGE.camps[lane].label;
  return h('span.camp', {}, campBadge(lane), own(nameOf(label)));
}

function flagsOf(event) {
  const flags = [];
  if (event.negated) flags.push(word('negated'));
  if (event.habitual) flags.push(word('series'));
  return flags.length ? h('p.flags', {}, flags.map((flag) => h('span.flag', {}, flag))) : null;
}

function dateRows(event) {
  const text = event.dateText ? h('span.said', {}, word('when.text'), ': ', own(quoted(event.dateText))) : null;
  const rule = event.dateRule ? h('span.said', {}, word('when.rule'), ' ', code(event.dateRule)) : null;
  const edtf = event.edtf ? h('code', { dir: 'ltr', title: 'EDTF' }, event.edtf) : null;
  return row('when', h('strong', {}, showDate(event)), ' ', edtf, text, rule);
}

function peopleRows(event) {
  const by = event.by.length
    ? event.by.map((actor) => actorButton(actor, event.alleged.includes(actor)))
    : word('who.nobody');
  const hit = [...event.hit.map((actor) => actorButton(actor)), ...event.sites.map(placeButton)];
  return [
    row('who', by, h('span.said', {}, h('b', {}, word(`attribution.${event.attribution}`)), '. ',
      word(`attribution.${event.attribution}.means`), '.')),
    hit.length ? row('target', hit) : null,
  ];
}

function placeRows(event) {
  const others = event.places.filter((place) => !event.sites.includes(place));
  return [
    others.length ? row('where', others.map(placeButton)) : null,
    event.weapon ? row('weapon', own(event.weapon)) : null,
  ];
}

function harmRows(event) {
  const figures = event.figures || 'not-mentioned';
  if (figures !== 'number' && !event.tolls.length) return [row('casualties', word(`toll.${figures}`))];
  const number = (value) => (value === undefined ? word('toll.silent') : h('strong', {}, value));
  const rows = [];
  if (figures === 'number') {
    rows.push(row('killed', number(event.killed)), row('injured', number(event.injured)));
  } else rows.push(row('casualties', word(`toll.${figures}`)));
  if (event.tolls.length) rows.push(row('toll.by', tollTable(event.tolls)));
  return rows;
}

function tollTable(tolls) {
  const cell = (value) => h('td', {}, value === undefined ? word('toll.silent') : value);
  return h(
    'table.tolls',
    {},
    h('thead', {}, h('tr', {}, h('td', {}), h('th', { scope: 'col' }, word('killed')), h('th', { scope: 'col' }, word('injured')))),
    h('tbody', {}, tolls.map((toll) => h('tr', {}, h('th', { scope: 'row' }, speakerOf(toll)), cell(toll.killed), cell(toll.injured)))),
  );
}

// What a claim says, as a noun phrase after its speaker: "accusation against …", "nobody has claimed it".
function claimText({ kind, scope, whom = [] }) {
  const names = inRow(whom.map((actor) => isolate(actorName(actor))));
  const special = WORDS[`claim.${kind}.${scope}`] && `claim.${kind}.${scope}`;
  const key = special || (names && WORDS[`claim.${kind}+`] ? `claim.${kind}+` : `claim.${kind}`);
  const about = !special && scope !== 'occurrence' && !(names && scope === 'responsibility');
  return `${word(key, { whom: names })}${about ? ` ${word('about')}: ${word(`scope.${scope}`)}` : ''}`;
}

function claimsSection(event) {
  if (!event.claims.length && !event.quotes.length) return null;
  const claims = event.claims.map((claim) => h(
    `li.claim.${claim.kind}`,
    {},
    h('p.who', {}, speakerOf(claim), h('span.kind', {}, claimText(claim)), claim.hedged ? h('span.flag', {}, word('hedged')) : null),
    quoteBlock(readQuote(claim.quote)),
  ));
  const wordsOf = (quote) => PAGE.quotes[quote].slice(0, 4).join();
  const said = new Set(event.claims.map((claim) => wordsOf(claim.quote)));
  const others = event.quotes.filter((quote) => !said.has(wordsOf(quote)));
  return [
    claims.length ? section('claims', h('ul.claims', {}, claims)) : null,
    others.length ? section('quotes', others.map((quote) => quoteBlock(readQuote(quote)))) : null,
  ];
}

function linksSection(key, links, other) {
  if (!links.length) return null;
  return section(key, h('ul.links', {}, links.map((link) => linkItem(link, other(link)))));
}

const TOLD = new Set(['declared', 'stated']);
const MADE = new Set(['pattern', 'known', 'inferred']);

// What a basis means, and, of a link that sabab made, whether a report links the two events as well.
function meansOf(link) {
  const told = (linksFrom.get(link.cause) || []).some((other) => other.effect === link.effect && TOLD.has(other.basis));
  const alone = MADE.has(link.basis) && !told ? ` ${word('links.alone')}` : '';
  return `${word(`basis.${link.basis}.means`)}.${alone}`;
}

function basisLine(link) {
  return h(
    'p.basis',
    {},
    lineSample(link.basis),
    h('b', {}, word(`basis.${link.basis}`)),
    ' · ',
    word(`order.${link.order}`),
    link.who !== undefined || link.label ? [' · ', speakerOf(link)] : null,
  );
}

function linkWords(link) {
  const quotes = link.quotes.map((quote) => quoteBlock(readQuote(quote)));
  return [...quotes, link.pattern === undefined ? null : habit(PAGE.patterns[link.pattern])].filter(Boolean);
}

function linkItem(link, other) {
  const words = linkWords(link);
  const evidence = words.length
    ? h('details', {}, h('summary', {}, meansOf(link)), words)
    : h('p.said', {}, meansOf(link));
  return h('li', {}, eventButton(other), basisLine(link), evidence);
}

// A link of its own: both events, and the words that it rests on, open.
function linkCard(index) {
  const link = LINKS[index];
  const words = linkWords(link);
  return [
    basisLine(link),
    h('ul.events', {}, h('li', {}, eventButton(link.cause)), h('li.between', {}, word('chain.followed')), h('li', {}, eventButton(link.effect))),
    h('p.said', {}, meansOf(link)),
    words.length ? section('quotes', words) : null,
  ];
}

function habit(pattern) {
  const who = pattern.who ? [' · ', own(nameOf(pattern.who))] : null;
  return h(
    'div.habit',
    {},
    h('p', {}, h('b', { dir: 'auto' }, nameOf(pattern.label))),
    h('p.said', {}, h('span', { dir: 'auto' }, nameOf(pattern.steps))),
    h('p.said', {}, word(`frequency.${pattern.frequency}`), ' · ', word('habit.given', { n: pattern.given }), who),
    pattern.quote === undefined ? null : quoteBlock(readQuote(pattern.quote)),
  );
}

// Habits that a report of this event states: they speak of its kind, never of this event alone.
function habitsSection(event) {
  const reports = new Set(event.members.map(([report]) => report));
  const stated = PAGE.patterns.filter((pattern) => pattern.quote !== undefined && reports.has(PAGE.quotes[pattern.quote][0]));
  return stated.length ? section('habits', stated.map(habit)) : null;
}

const counted = (what, n) => word(`count.${what}${n < 2 ? `.${n}` : ''}`, { n });

function reportsSection(event) {
  if (!event.members.length) return null;
  const reports = event.members.map(([report]) => PAGE.reports[report]);
  const outlets = new Set(reports.map((report) => report.outlet).filter(Boolean));
  const items = event.members.map(([report, iri, reason]) => h(
    'li',
    {},
    reportName(PAGE.reports[report]),
    h('code.iri', { dir: 'ltr' }, iri),
    reason ? h('p.said', {}, word('merged'), ': ', own(reason)) : null,
  ));
  const count = inRow([counted('report', new Set(event.members.map(([report]) => report)).size), counted('outlet', outlets.size)]);
  return section('reports', h('p.said', {}, count), h('ul.reports', {}, items));
}

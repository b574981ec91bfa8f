// The visible events and links as Turtle, in sabab's own vocabulary: the IRIs are those of the graph the page was made of.

const ID = 'https://w3id.org/sabab/id/';
const TURTLE_HEAD = [
  '@prefix dcterms: <http://purl.org/dc/terms/> .',
  '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .',
  '@prefix sabab: <https://w3id.org/sabab/ontology#> .',
  '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
];

// An id is an IRI below sabab's, or a whole one. What an IRI may not hold is written in percent.
function iri(id) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : ID + id;
  return `<${whole.replace(/[\u0000-\u0020<>"{}|^\u0060\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}>`;
}

const ESCAPES = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
// A lone half of a surrogate pair cannot be written as UTF-8.
const literal = (text) => `"${text.toWellFormed().replace(/["\\\n\r\t]/g, (letter) => ESCAPES[letter])}"`;
const labels = (label) => (label || []).map((text, i) => text && `${literal(text)}@${['en', 'ar'][i]}`).filter(Boolean);
const instant = (day, time) => (day ? [`"${day}T${time}Z"^^xsd:dateTime`] : []);
// A class or an individual of sabab's vocabulary.
const ownTerm = (name) => (/^\w+$/.test(name) ? `sabab:${name}` : iri(`https://w3id.org/sabab/ontology#${name}`));
const capital = (text) => text[0].toUpperCase() + text.slice(1);

// One subject with its properties; those without a value are left out.
function described(subject, ...properties) {
  const lines = properties.filter(([, values]) => values.length).map(([name, values]) => `${name} ${[...new Set(values)].join(', ')}`);
  return `${subject}\n    ${lines.join(' ;\n    ')} .\n`;
}

function span(quote) {
  const { report, text, language, start, end, rule } = readQuote(quote);
  const sentence = text === null ? '' : ` ; sabab:inSentence [ a sabab:Sentence ; sabab:reportedIn ${iri(report.id)} ; sabab:sentenceText ${literal(text)}@${language} ]`;
  const by = rule ? ` ; sabab:rule ${literal(rule)}` : '';
  return `[ a sabab:TextSpan ; sabab:reportedIn ${iri(report.id)} ; sabab:spanStart ${start} ; sabab:spanEnd ${end}${by}${sentence} ]`;
}

// Who is only accused never becomes the one who did it, and what did not happen has nobody who did it.
function turtleEvent(event) {
  const actors = (indexes) => indexes.map((actor) => iri(PAGE.actors[actor].id));
  const places = (indexes) => indexes.map((place) => iri(PAGE.places[place].id));
  const asserted = event.by.filter((actor) => !event.alleged.includes(actor));
  return described(
    iri(event.id),
    ['a', [ownTerm(event.type)]],
    ['rdfs:label', labels(event.title)],
    ['sabab:attribution', [`sabab:Status${capital(event.attribution)}`]],
    [event.negated ? 'sabab:participant' : 'sabab:perpetrator', actors(asserted)],
    ['sabab:allegedPerpetrator', actors(event.alleged)],
    ['sabab:target', [...actors(event.hit), ...places(event.sites)]],
    ['sabab:occursAt', places(event.places)],
    ['sabab:edtf', event.edtf ? [literal(event.edtf)] : []],
    ['sabab:earliestStart', instant(event.start, '00:00:00')],
    ['sabab:latestEnd', instant(event.end, '23:59:59')],
    ['sabab:negated', [String(Boolean(event.negated))]],
    ['sabab:habitual', [String(Boolean(event.habitual))]],
    ['sabab:figureStatus', [literal(event.figures || 'not-mentioned')]],
    ['sabab:killed', event.killed === undefined ? [] : [event.killed]],
    ['sabab:injured', event.injured === undefined ? [] : [event.injured]],
    ['sabab:reportedIn', event.members.map(([report]) => iri(PAGE.reports[report].id))],
    ['sabab:evidence', event.quotes.map(span)],
  );
}

// A link is a node with its basis: nothing is said of the two events themselves.
function turtleLink(link) {
  return described(
    '[]',
    ['a', ['sabab:EscalationLink']],
    ['sabab:linkCause', [iri(EVENTS[link.cause].id)]],
    ['sabab:linkEffect', [iri(EVENTS[link.effect].id)]],
    ['sabab:basis', [`sabab:Basis${capital(link.basis === 'known' ? 'pattern' : link.basis)}`]],
    ['sabab:claimant', link.who === undefined ? [] : [iri(PAGE.actors[link.who].id)]],
    ['sabab:instantiatesPattern', link.pattern === undefined ? [] : [iri(PAGE.patterns[link.pattern].id)]],
    ['sabab:evidence', link.quotes.map(span)],
  );
}

function turtleReport(report) {
  return described(
    iri(report.id),
    ['a', ['sabab:Report']],
    ['dcterms:title', report.title ? [literal(report.title)] : []],
    ['sabab:outlet', report.outlet ? [literal(report.outlet)] : []],
    ['sabab:published', report.published ? [`"${report.published}"^^xsd:date`] : []],
  );
}

function turtle() {
  const reports = new Set(shown.flatMap((event) => event.members.map(([report]) => report)));
  const actors = new Set(shown.flatMap((event) => [...event.by, ...event.hit]));
  const places = new Set(shown.flatMap((event) => [...event.places, ...event.sites]));
  const named = [...[...actors].map((actor) => PAGE.actors[actor]), ...[...places].map((place) => PAGE.places[place])];
  return [
    `# ${WORDS['text.of'][0].replace('{shown}', shown.length).replace('{all}', EVENTS.length)}. Graph ${PAGE.sha}, sabab ${PAGE.version}.`.replace(/\s+/g, ' '),
    ...TURTLE_HEAD,
    '',
    ...shown.map(turtleEvent),
    ...shownLinks.map(turtleLink),
    ...[...reports].map((report) => turtleReport(PAGE.reports[report])),
    ...named.map((each) => described(iri(each.id), ['a', [ownTerm(each.kind)]], ['rdfs:label', labels(each.label)])),
  ].join('\n');
}

function saveTurtle() {
  saveText('events.ttl', 'text/turtle', turtle());
}

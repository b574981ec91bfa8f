// What an answer's IRIs are called, and where they lie: looked up beside the answer, so that every query shows names.

const named = (iri) => oxigraph.namedNode(iri);
const SABAB = 'https://w3id.org/sabab/ontology#';
const LABELS = [
  'http://www.w3.org/2004/02/skos/core#prefLabel',
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://purl.org/dc/terms/title',
].map((iri) => ({ iri }));
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LAT = 'http://www.w3.org/2003/01/geo/wgs84_pos#lat';
const LONG = 'http://www.w3.org/2003/01/geo/wgs84_pos#long';
// More names than these are not looked up: a table of so many rows is searched, not read.
const MOST_THINGS = 4000;

const objects = (subject, predicate) => store.match(named(subject), named(predicate), null, null);

function first(subject, predicate) {
  const found = objects(subject, predicate).map((quad) => quad.object.value).sort();
  return found.length ? found[0] : null;
}

// [English, Arabic]; a name without a language stands for both.
function labelOf(iri) {
  for (const label of LABELS) {
    const pair = [null, null];
    const found = objects(iri, label.iri).map((quad) => [quad.object.value, quad.object.language]).sort();
    for (const [text, language] of found) {
      if (language === 'en') pair[0] = pair[0] ?? text;
      else if (language === 'ar') pair[1] = pair[1] ?? text;
    }
    if (pair[0] !== null || pair[1] !== null) return pair;
    if (found.length) return [found[0][0], found[0][0]];
  }
  return null;
}

// An event has no name of its own: the type that its report gives it stands for one, with its date.
function eventName(iri) {
  const types = objects(iri, TYPE).filter((quad) => quad.graph.value.includes('/graph/report/'));
  const kinds = types.map((quad) => quad.object.value).filter((type) => type !== `${SABAB}EventSeries`).sort();
  const label = kinds.length ? labelOf(kinds[0]) : null;
  const date = first(iri, `${SABAB}edtf`);
  return label && date ? label.map((text) => text && [text, date]) : label;
}

function placeOf(iri) {
  const [lat, long] = [first(iri, LAT), first(iri, LONG)];
  return lat === null || long === null ? null : [Number(long), Number(lat)];
}

function thingOf(iri) {
  const name = labelOf(iri) || (iri.includes('/id/event/') ? eventName(iri) : null);
  const at = placeOf(iri);
  return name || at ? { name, at } : null;
}

function thingsIn(rows) {
  const things = {};
  const seen = new Set();
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null || cell.t !== 'i' || seen.has(cell.v)) continue;
      if (seen.size === MOST_THINGS) return things;
      seen.add(cell.v);
      const thing = thingOf(cell.v);
      if (thing) things[cell.v] = thing;
    }
  }
  return things;
}

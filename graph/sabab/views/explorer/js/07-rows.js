// The timeline's rows: one for each camp, doer, place or outlet of the visible events. Colours stay the camps'.

const ROW_KINDS = ['camp', 'actor', 'place', 'source'];
// As many rows as the eye still tells apart; the less busy ones stand together in one more.
const MOST_ROWS = 12;

// What an event can stand in a row for. An event that several outlets tell is in a row of its own kind, because in
// which outlet's row it stood would say that the others do not tell it.
const ROW_KEYS = {
  actor: (event) => event.by,
  place: (event) => placesOf(event),
  source: (event) => {
    const outlets = [...new Set(event.members.map(([report]) => PAGE.reports[report].outlet).filter(Boolean))];
    return outlets.length > 1 ? ['several'] : outlets.map((outlet) => `outlet ${outlet}`);
  },
};

// The rows, the busiest first, and the row of each event. Of several doers or places the busiest counts.
function rowsOf(events) {
  if (state.lanes === 'camp') return { rows: LANES.map((lane) => ({ ...lane, lane: lane.index })), rowOf: (event) => event.lane };
  const keysOf = ROW_KEYS[state.lanes];
  const counts = new Map();
  for (const event of events) for (const key of keysOf(event)) counts.set(key, (counts.get(key) || 0) + 1);
  const busiest = (a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1);
  const chosen = new Map(events.map((event) => [event.index, [...keysOf(event)].sort(busiest)[0]]));
  const used = [...new Set(chosen.values())].filter((key) => key !== undefined).sort(busiest);
  const own = new Map(used.slice(0, MOST_ROWS).map((key, index) => [key, index]));
  const rows = [...own.keys()].map(rowNamed);
  if (used.length > own.size) rows.push({ label: filledIn('row.others', used.length - own.size), lane: -1 });
  const others = rows.length - 1;
  const nobody = [...chosen.values()].includes(undefined) || !rows.length ? rows.push({ label: WORDS[`row.${state.lanes}.none`], lane: -1 }) - 1 : -1;
  const rowOf = ({ index }) => (chosen.get(index) === undefined ? nobody : own.get(chosen.get(index)) ?? others);
  return { rows: rows.map((row, index) => ({ ...row, index })), rowOf };
}

function rowNamed(key) {
  if (state.lanes === 'actor') return { label: PAGE.actors[key].label, lane: actorCamp(key) };
  if (state.lanes === 'place') return { label: PAGE.places[key].label, lane: -1 };
  if (key === 'several') return { label: WORDS['row.source.several'], lane: -1 };
  const outlet = key.slice('outlet '.length);
  return { label: [outlet, outlet], lane: -1 };
}

const filledIn = (key, n) => WORDS[key].map((text) => text.replace('{n}', n));

function drawRowChoice() {
  const choice = byId('lanes-by');
  choice.replaceChildren(...ROW_KINDS.map((kind) => h('option', { value: kind }, word(`lanes.${kind}`))));
  choice.value = state.lanes;
}

// What the reader has chosen. Everything that is worth sending to somebody is kept in the address after '#'.

const state = {
  lang: 0,
  // {kind: 'event' | 'actor' | 'place' | 'edge' | 'link' | 'path', index} or null; a path's index is 'from to alleged'
  selected: null,
  // {index, step} or null
  chain: null,
  query: '',
  off: { camp: new Set(), type: new Set(), attribution: new Set(), basis: new Set() },
  reports: 1,
  from: '',
  to: '',
  trueTime: false,
  // What the timeline's rows stand for: one of ROW_KINDS.
  lanes: 'camp',
  zoom: 1,
  tab: CHAINS.length ? 'chains' : 'events',
  view: 'timeline',
};

// Each view has draw() for when what is shown changes and mark() for when only the selection does: a view that is drawn
// anew on every click would lose the keyboard's place.
// `order` says when a view is drawn.
const views = [];
const ONLY_MARKS = new Set(['selected', 'chain', 'tab', 'view']);

function change(patch) {
  Object.assign(state, patch);
  const marksOnly = Object.keys(patch).every((key) => ONLY_MARKS.has(key));
  finishDrawing();
  if (!marksOnly) refilter();
  writeAddress();
  if (marksOnly) for (const view of views) view.mark?.();
  else drawAll();
}

// Above this many events drawing everything takes longer than a frame: what was touched is drawn at once, then one view
// after the other, so that the page never stands still.
const DRAWN_AT_ONCE = 150;
const waitingViews = [];

function drawAll() {
  const touched = window.__ready === undefined || EVENTS.length <= DRAWN_AT_ONCE ? views : views.filter((view) => view.order <= 1);
  for (const view of touched) drawView(view);
  waitingViews.push(...views.filter((view) => !touched.includes(view)));
  afterPainting(drawNext);
}

function drawView(view) {
  view.draw?.();
  if (view.mark !== view.draw) view.mark?.();
}

function drawNext() {
  if (waitingViews.length) drawView(waitingViews.shift());
  afterPainting(drawNext);
}

// What has been drawn is painted first: the next view asks for its size, and would have to lay that out as well.
function afterPainting(act) {
  if (waitingViews.length) requestAnimationFrame(() => setTimeout(act));
}

// Before something else changes, what is still waiting is drawn as it was asked for.
function finishDrawing() {
  while (waitingViews.length) drawView(waitingViews.shift());
}

function select(kind, index) {
  // On a narrow screen only one view is visible: choosing something goes to its evidence.
  change({ selected: { kind, index }, chain: null, tab: 'evidence', ...(narrow() ? { view: 'panel' } : {}) });
}

function clearSelection() {
  const tab = state.tab === 'evidence' ? (CHAINS.length ? 'chains' : 'events') : state.tab;
  change({ selected: null, chain: null, tab });
}

function toggle(list, value) {
  const values = state.off[list];
  if (!values.delete(value)) values.add(value);
  change({ off: state.off });
}

const ADDRESS = { event: ['e', EVENTS], actor: ['a', PAGE.actors], place: ['p', PAGE.places], link: ['l', LINKS] };

function address() {
  const parts = new URLSearchParams();
  parts.set('lang', state.lang ? 'ar' : 'en');
  if (state.chain) {
    parts.set('c', CHAINS[state.chain.index].id);
    parts.set('s', state.chain.step + 1);
  } else if (state.selected && ADDRESS[state.selected.kind]) {
    const [key, records] = ADDRESS[state.selected.kind];
    parts.set(key, records[state.selected.index].id);
  }
  if (state.selected && state.selected.kind === 'path') pathAddress(parts);
  if (state.query) parts.set('q', state.query);
  for (const value of state.off.camp) parts.append('camp', LANES[value].id);
  for (const list of ['type', 'attribution', 'basis']) {
    for (const value of state.off[list]) parts.append(list, value);
  }
  if (state.reports > 1) parts.set('reports', state.reports);
  for (const key of ['from', 'to']) if (state[key]) parts.set(key, state[key]);
  if (state.trueTime) parts.set('time', 'true');
  if (state.lanes !== 'camp') parts.set('lanes', state.lanes);
  return parts.toString();
}

let addressWorks = true;
function writeAddress() {
  if (!addressWorks) return;
  try {
    history.replaceState(null, '', `#${address()}`);
  } catch {
    // A sandboxed frame (a notebook) has no address of its own and says so by throwing.
    addressWorks = false;
  }
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const lang = parts.get('lang');
  if (lang === 'ar' || lang === 'en') state.lang = lang === 'ar' ? 1 : 0;
  state.query = parts.get('q') || '';
  state.reports = Number(parts.get('reports')) || 1;
  state.trueTime = parts.get('time') === 'true';
  state.lanes = ROW_KINDS.includes(parts.get('lanes')) ? parts.get('lanes') : 'camp';
  for (const key of ['from', 'to']) state[key] = /^\d{4}-\d\d-\d\d$/.test(parts.get(key)) ? parts.get(key) : '';
  for (const list of ['type', 'attribution', 'basis']) state.off[list] = new Set(parts.getAll(list));
  const lanes = parts.getAll('camp').map((id) => LANES.findIndex((lane) => lane.id === id));
  state.off.camp = new Set(lanes.filter((lane) => lane >= 0));
  readSelection(parts);
}

function readSelection(parts) {
  state.selected = null;
  state.chain = null;
  const chain = CHAINS.find((each) => each.id === parts.get('c'));
  if (chain) {
    const step = Math.min(Math.max(0, (Number(parts.get('s')) || 1) - 1), chain.events.length - 1);
    state.chain = { index: chain.index, step };
    state.selected = { kind: 'event', index: chain.events[step] };
  }
  if (!chain) readPath(parts);
  for (const [kind, [key, records]] of Object.entries(ADDRESS)) {
    const index = parts.has(key) ? records.findIndex((record) => record.id === parts.get(key)) : -1;
    if (index >= 0 && !chain) state.selected = { kind, index };
  }
  // As on choosing: an address that names something leads to its evidence.
  if (state.selected) Object.assign(state, { tab: 'evidence', ...(narrow() ? { view: 'panel' } : {}) });
}

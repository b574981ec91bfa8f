// Filters and legends: each entry says how many it stands for and can be switched off.

function countBy(records, key) {
  const counts = new Map();
  for (const record of records) counts.set(record[key], (counts.get(record[key]) || 0) + 1);
  return counts;
}

function chip(list, value, count, ...content) {
  const off = state.off[list].has(value);
  return h(
    'button.chip',
    { type: 'button', 'aria-pressed': !off, 'data-filter': `${list}:${value}`, onclick: () => refocus(list, value) },
    ...content,
    h('span.number', {}, count),
  );
}

// The chips are drawn anew, so the keyboard's place is given to the new one.
function refocus(list, value) {
  toggle(list, value);
  const chips = [...document.querySelectorAll('[data-filter]')];
  const same = chips.find((each) => each.dataset.filter === `${list}:${value}`);
  if (same) same.focus();
}

function drawFilters() {
  const host = byId('filters');
  const open = [...host.querySelectorAll('details[open]')].map((each) => each.dataset.list);
  const lanes = countBy(EVENTS, 'lane');
  const camps = LANES.map((lane) => chip('camp', lane.index, lanes.get(lane.index) || 0, campBadge(lane.index), own(nameOf(lane.label))));
  const types = [...countBy(EVENTS, 'type')].sort(([, a], [, b]) => b - a);
  const attributions = [...countBy(EVENTS, 'attribution')].sort(([, a], [, b]) => b - a);
  host.replaceChildren(
    h('div.chips', { role: 'group', 'aria-label': word('filter.camp') }, camps),
    popover('type', open, types.map(([type, count]) => chip('type', type, count, typeGlyph(type), word(`type.${type}`)))),
    popover('attribution', open, attributions.map(([value, count]) =>
      chip('attribution', value, count, inlineGlyph({ type: 'Shelling', attribution: value, lane: -1 }, 16), word(`attribution.${value}`)))),
    popover('time', open, [dateField('from'), dateField('to')]),
    popover('reports', open, [1, 2, 3].map(reportsChoice)),
    ...(filtersOn() ? [h('button.clear', { type: 'button', onclick: clearFilters }, word('clear'))] : []),
  );
  byId('count').textContent = word('count.shown', { shown: shown.length, all: EVENTS.length });
  drawLegend();
}

function popover(list, open, content) {
  const on = { time: state.from || state.to, reports: state.reports > 1 }[list] || (state.off[list] && state.off[list].size);
  const box = h(
    `details.pop${on ? '.on' : ''}`,
    { 'data-list': list, open: open.includes(list) },
    h('summary', {}, word(`filter.${list}`)),
    h('div.sheet', {}, content),
  );
  box.addEventListener('toggle', () => {
    if (box.open) for (const other of document.querySelectorAll('details.pop[open]')) if (other !== box) other.open = false;
  });
  return box;
}

function dateField(key) {
  const field = h('input', { type: 'date', value: state[key], 'data-field': key });
  field.addEventListener('change', () => change({ [key]: field.value }));
  return h('label.field', {}, word(`filter.${key}`), field);
}

function reportsChoice(count) {
  return h(
    'button.chip.either',
    { type: 'button', 'aria-pressed': state.reports === count, onclick: () => change({ reports: count }) },
    word(`filter.reports.${count}`),
  );
}

// Under the timeline: the links with their counts, which filter, and what fillings and bars mean.
function drawLegend() {
  const counts = countBy(LINKS, 'basis');
  const order = ['declared', 'stated', 'pattern', 'known', 'inferred', 'juxtaposed'];
  const links = order.filter((basis) => counts.has(basis)).map((basis) =>
    chip('basis', basis, counts.get(basis), lineSample(basis), word(`basis.${basis}`)));
  const signs = h('details.signs', {}, h('summary', {}, word('legend')), h('div.samples', {}, signSamples()));
  const note = shown.length > NAMED_BELOW ? h('span.sample', {}, word('labels.off', { n: NAMED_BELOW })) : '';
  byId('legend').replaceChildren(h('div.chips', { role: 'group', 'aria-label': word('filter.basis') }, links), note, signs);
}

function signSamples() {
  const fillings = [
    ['legend.filled', { attribution: 'stated' }],
    ['legend.hollow', { attribution: 'alleged' }],
    ['legend.unknown', { attribution: 'unknown' }],
    ['legend.series', { attribution: 'stated', habitual: true }],
    ['legend.cross', { attribution: 'unknown', negated: true }],
  ].map(([key, event]) => h('span.sample', {}, inlineGlyph({ type: 'Shelling', lane: -1, ...event }, 17), word(key)));
  const bar = h('span.sample', {}, h('i.barsample', {}), word('legend.bar'));
  const types = [...countBy(EVENTS, 'type').keys()].map((type) => h('span.sample', {}, typeGlyph(type), word(`type.${type}`)));
  return [...fillings, bar, ...types];
}

function startFilters() {
  const search = byId('search');
  let waiting = null;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    // Typing stays smooth with thousands of events: the page follows when the fingers rest.
    waiting = setTimeout(() => change({ query: search.value.trim(), ...(search.value.trim() ? { tab: 'events' } : {}) }), EVENTS.length > 300 ? 150 : 0);
  });
  addEventListener('click', (click) => {
    for (const box of document.querySelectorAll('details.pop[open]')) if (!box.contains(click.target)) box.open = false;
  });
}

views.push({ order: 1, draw: drawFilters });

// The timeline: lanes, axis, gutters, events. Its own SVG; links are drawn in 10-links.js.

const timeline = { layout: null, at: new Map(), marks: new Map(), focus: 0, stop: null, pressed: null };

// Below this the lanes scroll sideways: names would stand one above the other.
const LEAST_WIDTH = 700;

const headWidth = () => (narrow() ? 0 : 146);

function drawTimeline() {
  const host = byId('lanes');
  const room = Math.max(240, host.clientWidth - headWidth() - (narrow() ? 0 : 2));
  const wanted = Math.max(room, LEAST_WIDTH) * state.zoom;
  const layout = layOut(shown, Math.round(wanted));
  timeline.layout = layout;
  timeline.at.clear();
  timeline.marks.clear();
  for (const lane of layout.lanes) for (const box of lane.placed) timeline.at.set(box.event.index, box);
  const board = h('div.board', { dir: 'ltr' });
  board.style.setProperty('--head', `${headWidth()}px`);
  board.append(h('div.corner'), axisOf(layout), headsOf(layout), plotOf(layout));
  host.replaceChildren(board);
  host.classList.toggle('void', !shown.length);
  if (!shown.length) host.append(h('p.nothing', {}, word(EVENTS.length ? 'nothing' : 'empty')));
  drawRowChoice();
  byId('scale').textContent = word(state.trueTime ? 'time.true' : 'time.compressed');
}

function axisOf({ scale, width, gutter }) {
  const axis = s('svg.axis', { width, height: 30, 'aria-hidden': 'true' });
  if (gutter) {
    axis.append(s('text.gutter', { x: gutter / 2, y: 19 }, isolate(cut(word('gutter.none'), gutter - 6, 11))));
  }
  const named = ticks(scale);
  for (const [at, text] of quietNames(scale, named)) axis.append(s('text.quiet', { x: at, y: 19 }, isolate(text)));
  for (const [, text, middle] of named) axis.append(s('text.tick', { x: middle, y: 19 }, isolate(text)));
  return axis;
}

function headsOf({ lanes, height }) {
  const heads = h('div.heads', { dir: state.lang ? 'rtl' : 'ltr' });
  heads.style.height = `${height}px`;
  for (const lane of lanes) {
    const head = h(
      'div.head',
      { 'data-lane': lane.index },
      h('span.id', {}, lane.lane < 0 ? null : campBadge(lane.lane), h('span.number', {}, lane.count)),
      h('span.name', {}, own(nameOf(lane.label))),
    );
    head.style.top = `${lane.top}px`;
    head.style.height = `${lane.height}px`;
    heads.append(head);
  }
  return heads;
}

function plotOf(layout) {
  const { width, height } = layout;
  const plot = s('svg.plot', { width, height, role: 'group', 'aria-label': word('timeline.label', { lanes: word(`lanes.${state.lanes}`) }) });
  plot.append(hatching(), ...layout.lanes.map((lane) => bandOf(lane, layout)), gutterBand(layout));
  for (const [at] of ticks(layout.scale)) plot.append(s('path.grid', { d: `M${at} 0V${height}` }));
  for (const [at, days] of shortGaps(layout.scale)) plot.append(gapMark(at, days, height));
  timeline.links = s('g.links', {});
  const events = s('g.events', {});
  for (const lane of layout.lanes) {
    for (const box of lane.placed) events.append(eventMark(box, layout));
    for (const badge of hiddenBadges(lane, layout)) events.append(badge);
  }
  listen(events);
  timeline.stop = events.querySelector('[tabindex="0"]');
  plot.append(timeline.links, events);
  drawLinks(layout);
  return plot;
}

function hatching() {
  const lines = s('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  lines.append(s('path.hatch', { d: 'M0 0V7' }));
  return s('defs', {}, lines);
}

function bandOf(lane, { width }) {
  const off = state.lanes === 'camp' && state.off.camp.has(lane.index) ? '.off' : '';
  return s(`rect.band.${campClass(lane.lane)}${off}`, { x: 0, y: lane.top, width, height: lane.height });
}

function gutterBand({ gutter, height }) {
  return gutter ? s('rect.gutter', { x: 0, y: 0, width: gutter, height }) : '';
}

// A shortened gap is a torn strip through all lanes; how long it is stands on the axis where there is room.
function gapMark(at, days, height) {
  const mark = s('g.gap', { transform: `translate(${at} 0)` });
  mark.append(s('rect', { x: -3, y: 0, width: 6, height }), s('path', { d: `M-3 0V${height}M3 0V${height}` }));
  mark.append(s('title', {}, showGap(days)));
  return mark;
}

function quietNames(scale, named) {
  return shortGaps(scale)
    .map(([at, days]) => [at, showGap(days)])
    .filter(([at, text]) => {
      const half = textWidth(text, 11) / 2 + 8;
      return named.every(([, name, x]) => Math.abs(x - at) > half + textWidth(name, 11) / 2);
    });
}

function eventMark(box, layout) {
  const { event, sign, x0, x1, y, name } = box;
  const { radius, scale } = layout.m;
  const mark = s('g.event', {
    role: 'button',
    tabindex: timeline.marks.size ? -1 : 0,
    'data-event': event.index,
    'aria-pressed': false,
    'aria-label': inRow([titleOf(event), showDate(event), word(`attribution.${event.attribution}`)]),
  });
  if (x1 - x0 > 1) {
    const half = layout.dense ? 1.5 : radius + 1;
    mark.append(barOf(box, half, layout));
  }
  mark.append(glyph(event, scale, sign, y));
  if (name.lines.length) mark.append(nameMark(name, y));
  timeline.marks.set(event.index, mark);
  return mark;
}

// A bar over all the days it may have been; where one end is not known it is left open.
function barOf({ event, x0, x1, y }, half, { dense, m }) {
  const classes = `${dense ? '.thin' : ''}.${campClass(event.lane)}`;
  const top = y - half;
  if (event.first !== null && event.last !== null) {
    const bar = { x: x0 - m.radius, y: top, width: x1 - x0 + 2 * m.radius, height: 2 * half, rx: half };
    return s(`rect.span${classes}`, bar);
  }
  const [from, to, sweep] = event.first === null ? [x0 - m.radius, x1, 1] : [x1 + m.radius, x0, 0];
  return s(`path.span.unbounded${classes}`, { d: `M${from} ${top}H${to}A${half} ${half} 0 0 ${sweep} ${to} ${top + 2 * half}H${from}` });
}

function nameMark({ lines, note, at, side }, y) {
  const all = note ? [...lines, note] : lines;
  const text = s('text.name', { 'text-anchor': side > 0 ? 'start' : 'end' });
  const first = y - ((all.length - 1) * LINE) / 2 + 4;
  for (const [i, line] of all.entries()) {
    const row = s(i < lines.length ? 'tspan' : 'tspan.note', { x: at, y: first + i * LINE }, isolate(line));
    text.append(row);
  }
  return text;
}

// Events for which the lane has no row left are counted where they would stand; a click zooms in.
function hiddenBadges(lane, layout) {
  const bins = new Map();
  for (const box of lane.hidden) {
    const bin = Math.round(box.x0 / 26);
    bins.set(bin, (bins.get(bin) || 0) + 1);
  }
  return [...bins].map(([bin, count]) => {
    const badge = s('g.more', {
      transform: `translate(${bin * 26} ${lane.top + lane.height - 8})`,
      onclick: () => change({ zoom: Math.min(16, state.zoom * 2) }),
    });
    badge.append(s('rect', { x: -12, y: -7, width: 24, height: 14, rx: 7 }), s('text', { y: 3.5 }, `+${count}`));
    badge.append(s('title', {}, word('more', { n: count })));
    return badge;
  });
}

function markTimeline() {
  const lit = litUp();
  for (const [index, mark] of timeline.marks) mark.classList.toggle('faded', Boolean(lit) && !lit.events.has(index));
  pressed(timeline.pressed, false);
  timeline.pressed = state.selected?.kind === 'event' ? state.selected.index : null;
  pressed(timeline.pressed, true);
  markLinks(lit);
  const chosen = state.selected && state.selected.kind === 'event' ? state.selected.index : null;
  if (chosen !== null && timeline.marks.has(chosen)) {
    roveTo(chosen);
    reveal(timeline.at.get(chosen));
  }
  byId('lanes').classList.toggle('lit', Boolean(lit));
}

const isSelected = (kind, index) => state.selected && state.selected.kind === kind && state.selected.index === index;

function pressed(index, on) {
  const mark = timeline.marks.get(index);
  if (!mark) return;
  haloed(mark, index);
  mark.classList.toggle('selected', on);
  mark.setAttribute('aria-pressed', on);
}

// Only what is chosen or in focus shows a ring: a thousand unseen ones took a fifth of a filter's time.
function haloed(mark, index) {
  if (mark.querySelector('.halo')) return;
  const { sign, y } = timeline.at.get(index);
  mark.insertBefore(s('circle.halo', { cx: sign, cy: y, r: timeline.layout.m.radius + 4 }), mark.querySelector('.glyph'));
}

// One tab stop for all events: the last one that was in focus.
function roveTo(index) {
  timeline.stop?.setAttribute('tabindex', -1);
  const mark = timeline.marks.get(index);
  if (mark) haloed(mark, index);
  timeline.stop = mark ?? timeline.stop;
  timeline.stop?.setAttribute('tabindex', 0);
  timeline.focus = index;
}

// Scrolls the lanes, and only them, until the event is inside.
function reveal(box) {
  const host = byId('lanes');
  const head = headWidth();
  const x = box.sign + (state.lang ? 0 : head);
  if (box.sign < host.scrollLeft + 40 || x > host.scrollLeft + host.clientWidth - 80) {
    host.scrollLeft = box.sign - (host.clientWidth - head) / 2;
  }
  if (box.y + 30 < host.scrollTop + 40 || box.y + 30 > host.scrollTop + host.clientHeight - 30) {
    host.scrollTop = box.y - host.clientHeight / 2;
  }
}

// Thousands of signs share one ear: `act` gets the event whose sign it was.
function onSign(plot, kind, act) {
  plot.addEventListener(kind, (happened) => {
    const mark = happened.target.closest('g.event');
    if (mark) act(EVENTS[mark.dataset.event], happened, mark);
  });
}

function listen(plot) {
  onSign(plot, 'click', (event) => select('event', event.index));
  onSign(plot, 'keydown', (event, press) => {
    if (press.key !== 'Enter' && press.key !== ' ') return;
    press.preventDefault();
    select('event', event.index);
  });
  onSign(plot, 'pointerover', (event, move) => showTip({ x: move.clientX, y: move.clientY }, titleOf(event), showDate(event)));
  onSign(plot, 'pointerout', (event, move, mark) => mark.contains(move.relatedTarget) || hideTip());
  onSign(plot, 'focusin', (event) => roveTo(event.index));
}

views.push({ order: 4, draw: drawTimeline, mark: markTimeline });

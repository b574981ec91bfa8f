// Where every event stands in its lane: found before anything is drawn, so that no two signs or names touch.

// Above this, names would cover the picture: signs shrink, and names come on pointing, on choosing, or by filtering.
const NAMED_BELOW = 60;
const NAME_SIZE = 12;
const LINE = 14;

function measures(dense) {
  return dense
    ? { radius: 5, row: 12, pad: 7, most: 9, gutter: 64, scale: 0.62 }
    : { radius: 8, row: 23, pad: 6, most: Infinity, gutter: 150, scale: 1 };
}

// How far a bar reaches to the side on which an event has no bound.
const OPEN_END = 30;

// An event without any bound stands beside the axis, before everything.
const hasNoBound = (event) => event.first === null && event.last === null;

// Lays out the visible events in `width` pixels. Every placed event gets {x0, x1, y, sign, name, lane}.
function layOut(events, width) {
  const dense = events.length > NAMED_BELOW;
  const m = measures(dense);
  const gutter = events.some(hasNoBound) ? m.gutter : 0;
  // An open bar at the first or the last day needs room of its own.
  const before = events.some((event) => event.first === null && event.last !== null) ? OPEN_END : 0;
  const after = events.some((event) => event.last === null && event.first !== null) ? OPEN_END : 0;
  const scale = timeScale(events, gutter + 26 + before, width - 26 - after);
  const { rows, rowOf } = rowsOf(events);
  const lanes = rows.map((row) => ({ ...row, count: 0, placed: [], hidden: [] }));
  const bounds = { left: gutter + 4, right: width - 4 };
  const ordered = [...events].sort(inTime);
  for (const event of ordered) {
    const lane = lanes[rowOf(event)];
    lane.count += 1;
    lane.placed.push(boxOf(event, { m, dense, scale, gutter, bounds }));
  }
  let top = 0;
  for (const lane of lanes) {
    lane.top = top;
    pack(lane, m);
    top += lane.height;
  }
  return { lanes, scale, height: top, width, dense, m, gutter };
}

function boxOf(event, frame) {
  const { m, scale } = frame;
  if (hasNoBound(event)) {
    const x = inset(frame);
    const lines = frame.dense ? [] : wrap(titleOf(event), m.gutter - 38, 5, NAME_SIZE);
    const name = { lines, note: frame.dense ? '' : briefDate(event), width: m.gutter - 36 };
    return { event, x0: x, x1: x, sign: x, names: [sideOf(name, x, x, x, state.lang ? -1 : 1, m)] };
  }
  const x0 = event.first === null ? scale.x(event.last) - OPEN_END : scale.x(event.first);
  const x1 = event.last === null ? scale.x(event.first) + OPEN_END : scale.x(event.last);
  // Time runs from left to right in both languages: the sign, from which links go, is where the days begin. Where that
  // is not known it is at the one bound that is.
  const sign = event.first === null ? x1 : x0;
  return { event, x0, x1, sign, names: namesOf(event, { x0, x1, sign, ...frame }) };
}

// Signs in the gutter stand at its reading edge.
const inset = ({ gutter, dense, m }) => (dense ? gutter / 2 : state.lang ? gutter - m.radius - 8 : m.radius + 8);

// The possible places of an event's name, best first: beside its sign in reading direction, else on the other side.
function namesOf(event, { x0, x1, sign, m, dense, bounds }) {
  if (dense) return [{ lines: [], left: x0 - m.radius - 1, right: x1 + m.radius + 1 }];
  const way = state.lang ? -1 : 1;
  const options = [];
  for (const width of [150, 108, 200, 260]) {
    const lines = wrap(titleOf(event), width, 3, NAME_SIZE);
    const name = { lines, width: Math.max(...lines.map((line) => textWidth(line, NAME_SIZE))) };
    for (const side of [way, -way]) {
      const option = sideOf(name, x0, x1, sign, side, m);
      if (option.left >= bounds.left && option.right <= bounds.right) options.push(option);
    }
  }
  const short = wrap(titleOf(event), 108, 3, NAME_SIZE);
  const spare = { lines: short, width: Math.max(...short.map((line) => textWidth(line, NAME_SIZE))) };
  return options.length ? options : [sideOf(spare, x0, x1, sign, sign - bounds.left < 140 ? 1 : -1, m)];
}

function sideOf(name, x0, x1, sign, side, m) {
  const inside = x1 - x0 > name.width + 3 * m.radius;
  const anchor = inside ? sign : side > 0 ? x1 : x0;
  const at = anchor + side * (m.radius + 6);
  const far = at + side * name.width;
  return {
    ...name,
    at,
    side,
    left: Math.min(x0 - m.radius, far) - 3,
    right: Math.max(x1 + m.radius, far) + 3,
  };
}

// Gives every event of a lane its height: named ones wherever their name fits highest, dense ones in plain rows.
function pack(lane, m) {
  const bottom = m.radius < 8 ? packRows(lane, m) : packNamed(lane, m);
  const head = narrow() ? 22 : 0;
  lane.height = Math.max(bottom + m.pad + head, headHeight(lane));
  const extra = (lane.height - head - bottom - m.pad) / 2 + head;
  for (const box of lane.placed) box.y += lane.top + extra;
}

function packNamed(lane, m) {
  const taken = [];
  for (const box of lane.placed) {
    const tops = [m.pad, ...taken.map((other) => other.bottom)].sort((a, b) => a - b);
    const fits = box.names.map((name) => {
      const height = Math.max(2 * m.radius + 4, (name.lines.length + (name.note ? 1 : 0)) * LINE + 3);
      const top = tops.find((each) => isFree(taken, name, each, each + height));
      return { name, top, bottom: top + height, cost: top + height + flaws(name) };
    });
    const best = fits.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push({ left: best.name.left, right: best.name.right, top: best.top, bottom: best.bottom });
    Object.assign(box, { name: best.name, y: (best.top + best.bottom) / 2 });
  }
  return Math.max(m.pad, ...taken.map((each) => each.bottom));
}

// A name on the other side of its sign is a little worse than one in reading direction, a cut name much worse.
function flaws({ side, lines }) {
  return (side === (state.lang ? -1 : 1) ? 0 : 3) + (lines.some((line) => line.endsWith('…')) ? 60 : 0);
}

const isFree = (taken, { left, right }, top, bottom) =>
  taken.every((o) => right <= o.left || left >= o.right || bottom <= o.top || top >= o.bottom);

// Without names a lane has at most `most` rows; what finds no room is counted, not drawn over the rest.
function packRows(lane, m) {
  const ends = [];
  for (const box of lane.placed) {
    const [name] = box.names;
    let row = ends.findIndex((end) => end <= name.left);
    if (row < 0 && ends.length < m.most) row = ends.push(0) - 1;
    if (row < 0) lane.hidden.push(box);
    else {
      ends[row] = name.right;
      Object.assign(box, { name, y: m.pad + (row + 0.5) * m.row });
    }
  }
  lane.placed = lane.placed.filter((box) => box.y !== undefined);
  return m.pad + ends.length * m.row;
}

// A lane is never lower than its own name at its head.
function headHeight(lane) {
  if (narrow()) return 52;
  return Math.max(42, wrap(nameOf(lane.label), headWidth() - 56, 4, 13, 600).length * 18 + 10);
}

const narrow = () => matchMedia('(max-width: 899px)').matches;

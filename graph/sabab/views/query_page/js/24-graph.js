// The answer as a graph: two columns of things, an edge for each pair, as thick as it has rows.

const MOST_NODES = 80;

function pairOfColumns() {
  const columns = nodeColumns();
  if (state.answer.isGraph) return [columns.find(({ name }) => name === 'subject'), plainColumns(state.answer.columns)[2]];
  const chosen = (state.pair || []).map((name) => columns.find((column) => column.name === name));
  return chosen.length === 2 && chosen.every(Boolean) ? chosen : columns.slice(0, 2);
}

// The busiest nodes and the edges between them: {nodes, edges, left} with what did not fit counted.
function networkOf([one, other]) {
  const nodes = new Map();
  const edges = new Map();
  const nodeOf = (row, column) => {
    const cell = row[column.index];
    if (!nodes.has(cell.v)) nodes.set(cell.v, { id: cell.v, ...withDate(readCell(row, column)), degree: 0 });
    return nodes.get(cell.v);
  };
  for (const row of state.answer.rows) {
    if (![one, other].every(({ index }) => row[index] && row[index].t !== 'l')) continue;
    const [from, to] = [nodeOf(row, one), nodeOf(row, other)];
    const key = `${from.id} ${to.id}`;
    if (!edges.has(key)) edges.set(key, { from, to, rows: 0 });
    edges.get(key).rows += 1;
    from.degree += 1;
    to.degree += 1;
  }
  const busiest = [...nodes.values()].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const kept = new Set(busiest.slice(0, MOST_NODES));
  const between = [...edges.values()].filter(({ from, to }) => kept.has(from) && kept.has(to));
  // Whose neighbours all did not fit is left out with them.
  const tied = [...kept].filter((node) => between.some(({ from, to }) => node === from || node === to));
  return { nodes: tied, edges: between, left: busiest.length - tied.length };
}

function graphView() {
  const pair = pairOfColumns();
  const network = networkOf(pair);
  const width = Math.max(byId('result').clientWidth - 28, 300);
  const height = Math.max(380, Math.min(byId('result').clientHeight - 70, 40 + network.nodes.length * 26));
  const above = h('div.above', {}, state.answer.isGraph ? null : pairMenus(pair), network.left > 0 && h('span.note', {}, word('graph.first', { n: network.nodes.length, left: network.left })));
  if (!network.edges.length) return [above, h('p.empty', {}, word('graph.none'))];
  laidOut(network.nodes, network.edges, width, height);
  const picture = s(
    'svg.net',
    { width, height, role: 'img', 'aria-label': word('graph.label', { nodes: network.nodes.length, edges: network.edges.length }) },
    arrowHead(),
    network.edges.map(edgeLine),
    network.nodes.map((node) => s('circle.node', { cx: node.x, cy: node.y, r: radiusOf(node), ...pointed(node.text, node.iri) })),
    namesIn(network.nodes, width, height).names,
  );
  return [above, h('div.picture', { dir: 'ltr' }, picture)];
}

const withDate = (read) => (read.date ? { ...read, text: `${read.text} ${isolate(read.date)}` } : read);
const radiusOf = ({ degree }) => 5 + Math.min(9, 1.6 * Math.sqrt(degree));

function arrowHead() {
  const tip = s('path', { d: 'M0 0L8 4L0 8z' });
  return s('defs', {}, s('marker', { id: 'tip-of-arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' }, tip));
}

// Bent a little to one side, so that there and back are two lines.
function edgeLine({ from, to, rows }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  const bend = Math.min(24, long * 0.12);
  const [mx, my] = [(from.x + to.x) / 2 - (dy / long) * bend, (from.y + to.y) / 2 + (dx / long) * bend];
  const away = Math.hypot(to.x - mx, to.y - my) || 1;
  const end = radiusOf(to) + 3;
  const [x, y] = [to.x - ((to.x - mx) / away) * end, to.y - ((to.y - my) / away) * end];
  const path = from === to
    ? `M${from.x} ${from.y - radiusOf(from)}c-26 -30 26 -30 6 -2`
    : `M${from.x} ${from.y}Q${mx} ${my} ${x} ${y}`;
  const width = 1 + Math.min(4, Math.log2(rows));
  const note = `${isolate(from.text)} ${state.lang ? '←' : '→'} ${isolate(to.text)}`;
  return s('path.edge', { d: path, 'stroke-width': width, 'marker-end': 'url(#tip-of-arrow)', ...pointed(note, word('rows', { n: rows })) });
}

// Each name takes the first free place beside its node; a name without one comes on pointing.
function namesIn(nodes, width, height) {
  const taken = nodes.map((node) => boxAt(node.x, node.y, radiusOf(node), radiusOf(node)));
  const names = [];
  for (const node of nodes) {
    const text = cut(node.text, 170, 12);
    const half = textWidth(text, 12) / 2;
    const [beside, r] = [radiusOf(node) + 4 + half, radiusOf(node)];
    const places = [[0, r + 11], [0, -r - 9], [beside, 0], [-beside, 0]];
    for (const [dx, dy] of places) {
      const x = Math.min(Math.max(node.x + dx, half + 2), width - half - 2);
      const box = boxAt(x, node.y + dy, half, 7);
      if (box.top < 0 || box.bottom > height || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      names.push(s('text.name', { x, y: node.y + dy + 4, 'text-anchor': 'middle' }, isolate(text)));
      break;
    }
  }
  return { names, taken };
}

const boxAt = (x, y, halfWidth, halfHeight) => ({ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight });
const overlap = (a, b) => a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;

function pairMenus(pair) {
  const columns = nodeColumns();
  if (columns.length < 3) return null;
  return pair.map((chosen, end) => {
    const options = columns.map((column) => h('option', { value: column.name, selected: column === chosen || column.name === chosen.name }, headingOf(column)));
    const change = ({ target }) => {
      state.pair = pair.map((column, i) => (i === end ? target.value : column.name));
      drawResult();
      byId(`pair-${end}`).focus();
    };
    return h('label.pair', {}, word(end ? 'graph.to' : 'graph.from'), h('select', { id: `pair-${end}`, onchange: change }, options));
  });
}

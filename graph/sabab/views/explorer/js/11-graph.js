// The actor graph: pyvis's nodes and edges, positions from Python, drawn by vis-network with signs of our own.

const graph = { network: null, nodes: null, edges: null, size: null, colours: {} };
const NODE_NAME = 12;

// A canvas knows no style sheet: the theme's colours are read once per theme.
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue(name).trim();
  graph.colours = { ink: get('--ink'), muted: get('--muted'), card: get('--card'), line: get('--line'), badge: get('--badge') };
  graph.colours.camps = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => get(`--camp-${letter}`));
  graph.colours.none = get('--camp-none');
}

const campOfNode = (id) => (id < 0 ? -1 - id : actorCamp(id));
const nodeColour = (id) => {
  const camp = campOfNode(id);
  return camp >= PAGE.camps.length ? graph.colours.none : graph.colours.camps[camp % 6];
};

function nodeLabel(node) {
  if (node.folded) return isolate(word('graph.folded', { n: node.folded }));
  return state.lang ? node.arabic : node.label;
}

const many = () => GRAPH.nodes.length > 60;
const nodeRadius = () => (many() ? 5.5 : 12);

// From the unit square to the panel, with room for names; then names are pushed apart while there are few.
function placeNodes(width, height) {
  const boxes = GRAPH.nodes.map((node) => {
    const text = nodeLabel(node);
    const lines = wrap(text.slice(1, -1), 124, 2, NODE_NAME).map(isolate);
    const half = Math.max(18, ...lines.map((line) => textWidth(line, NODE_NAME) / 2 + 4));
    return { id: node.id, lines, half, up: 17, down: 18 + lines.length * 14, x: node.x, y: node.y };
  });
  for (const box of boxes) {
    const side = many() ? 30 : box.half;
    box.x = side + box.x * (width - 2 * side);
    box.y = box.up + 4 + box.y * (height - box.up - box.down - 8);
  }
  if (many()) for (const box of boxes) Object.assign(box, { wide: box.half, half: 7, up: 7, low: box.down, down: 7 });
  settle(boxes, width, height);
  if (many()) for (const box of boxes) Object.assign(box, { half: box.wide, down: box.low });
  return new Map(boxes.map((box) => [box.id, box]));
}

// How many of fifty rounds go sideways only. In a low panel, where the shorter way is blocked, there is more room; where
// boxes block each other even so, another share has another end.
const SIDEWAYS = [10, 25, 40, 0];

function settle(boxes, width, height) {
  if (many()) spread(boxes, width, height, 40, 0);
  if (many()) return;
  const start = boxes.map(({ x, y }) => ({ x, y }));
  let best = { touching: Infinity, ends: start };
  for (const share of SIDEWAYS) {
    for (const [i, box] of boxes.entries()) Object.assign(box, start[i]);
    spread(boxes, width, height, 300, share);
    const touching = pairsThatTouch(boxes);
    if (touching < best.touching) best = { touching, ends: boxes.map(({ x, y }) => ({ x, y })) };
    if (!touching) break;
  }
  for (const [i, box] of boxes.entries()) Object.assign(box, best.ends[i]);
}

function pairsThatTouch(boxes) {
  let count = 0;
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (Math.abs(a.x - b.x) < a.half + b.half && a.y - a.up < b.y + b.down && b.y - b.up < a.y + a.down) count += 1;
    }
  }
  return count;
}

// Pushes overlapping boxes apart along the shorter way, inside the panel; the same boxes always end the same.
function spread(boxes, width, height, rounds, share) {
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    const sideways = width > height && round % 50 >= 50 - share;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) moved = part(boxes[i], boxes[j], sideways) || moved;
    }
    for (const box of boxes) {
      box.x = Math.min(Math.max(box.x, box.half + 2), width - box.half - 2);
      box.y = Math.min(Math.max(box.y, box.up + 2), height - box.down - 2);
    }
    if (!moved) return;
  }
}

function part(a, b, sideways) {
  const acrossX = a.half + b.half + 4 - Math.abs(a.x - b.x);
  const upper = a.y <= b.y ? a : b;
  const lower = upper === a ? b : a;
  const acrossY = upper.down + lower.up + 4 - (lower.y - upper.y);
  if (acrossX <= 0 || acrossY <= 0) return false;
  if (acrossY < acrossX && !sideways) {
    upper.y -= acrossY / 2;
    lower.y += acrossY / 2;
  } else {
    const way = a.x < b.x || (a.x === b.x && a.id < b.id) ? 1 : -1;
    a.x -= (way * acrossX) / 2;
    b.x += (way * acrossX) / 2;
  }
  return true;
}

// vis-network calls this for each node: a disc for a group, a square for a state, a diamond for a person.
function nodeSign({ ctx, id, x, y, state: { hover } }) {
  const node = graph.byId.get(id);
  const box = graph.boxes.get(id);
  const faded = graph.lit && !graph.lit.actors.has(id);
  const chosen = isSelected('actor', id);
  const radius = nodeRadius();
  return {
    drawNode() {
      ctx.save();
      ctx.globalAlpha = faded ? 0.18 : 1;
      nodeShape(ctx, id, x, y, radius);
      ctx.fillStyle = nodeColour(id);
      ctx.fill();
      ctx.lineWidth = chosen || hover ? 3 : 1.5;
      ctx.strokeStyle = chosen || hover ? graph.colours.ink : graph.colours.card;
      ctx.stroke();
      // A small disc has no room for its letter; pointing at it says the rest.
      if (radius < 10 && !node.folded) return ctx.restore();
      ctx.fillStyle = graph.colours.badge;
      ctx.font = `600 11px ${FONT}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.fillText(isolate(node.folded ? '+' : campLetter(campOfNode(id))), x, y + 0.5);
      return ctx.restore();
    },
    drawExternalLabel() {
      if (!graph.named.has(id) && !hover && !chosen) return;
      ctx.save();
      ctx.globalAlpha = faded ? 0.25 : 1;
      drawName(ctx, box.lines, x, y + radius + 4, chosen);
      ctx.restore();
    },
    nodeDimensions: { width: 2 * radius, height: 2 * radius },
  };
}

function nodeShape(ctx, id, x, y, r) {
  const kind = id < 0 ? '' : PAGE.actors[id].kind;
  ctx.beginPath();
  if (kind === 'StateActor' || kind === 'Coalition') ctx.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
  else if (kind === 'PersonActor') {
    ctx.moveTo(x, y - r * 1.2);
    ctx.lineTo(x + r * 1.2, y);
    ctx.lineTo(x, y + r * 1.2);
    ctx.lineTo(x - r * 1.2, y);
    ctx.closePath();
  } else ctx.arc(x, y, r, 0, 2 * Math.PI);
}

function drawName(ctx, lines, x, top, bold) {
  ctx.font = `${bold ? 600 : 400} ${NODE_NAME}px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = graph.colours.card;
  ctx.fillStyle = graph.colours.ink;
  for (const [i, line] of lines.entries()) {
    ctx.strokeText(line, x, top + i * 14);
    ctx.fillText(line, x, top + i * 14);
  }
}

// With many actors only names that touch no other are written, the busiest first; the rest come on pointing.
function chooseNames() {
  const degree = new Map();
  for (const edge of GRAPH.edges) {
    for (const end of [edge.from, edge.to]) degree.set(end, (degree.get(end) || 0) + (edge.count || 1));
  }
  const boxes = [...graph.boxes.values()].sort((a, b) => (degree.get(b.id) || 0) - (degree.get(a.id) || 0) || a.id - b.id);
  const kept = [];
  for (const box of boxes) {
    const area = { left: box.x - box.half, right: box.x + box.half, top: box.y - 14, bottom: box.y + box.down };
    const inside = area.left >= 0 && area.right <= graph.size.width && area.bottom <= graph.size.height;
    const free = kept.every((o) => area.right < o.left || area.left > o.right || area.bottom < o.top || area.top > o.bottom);
    if (!many() || (inside && free)) kept.push({ ...area, id: box.id });
  }
  graph.named = new Set(kept.map((each) => each.id));
}

function edgeLook(edge, index) {
  const { kind, count = 1 } = edge;
  const faded = graph.lit && !(graph.lit.actors.has(edge.from) && graph.lit.actors.has(edge.to));
  const relation = kind === 'relation';
  return {
    id: index,
    from: edge.from,
    to: edge.to,
    width: (relation ? 1.2 : 1.4 + Math.log2(count)) * (many() ? 0.5 : 1),
    dashes: relation ? [1.5, 4] : kind === 'alleged' ? [6, 4] : false,
    color: { color: relation ? graph.colours.muted : nodeColour(edge.from), opacity: faded ? 0.08 : many() ? 0.4 : 0.85, inherit: false },
    arrows: { to: { enabled: true, scaleFactor: (relation ? 0.4 : 0.6) * (many() ? 0.5 : 1) } },
    smooth: GRAPH.edges.length > 150 ? false : { enabled: true, type: 'curvedCW', roundness: relation ? 0.08 : 0.18 },
    selectionWidth: 1,
    hoverWidth: 1,
  };
}

function drawGraph() {
  const host = byId('graph');
  const width = host.clientWidth;
  const height = host.clientHeight;
  // Filters do not change the graph: it is drawn anew only for another language or size.
  const drawn = `${state.lang} ${width} ${height}`;
  if (!width || !height || !GRAPH.nodes.length || graph.drawn === drawn) return;
  graph.drawn = drawn;
  drawGraphKey();
  readColours();
  graph.size = { width, height };
  graph.byId = new Map(GRAPH.nodes.map((node) => [node.id, node]));
  graph.boxes = placeNodes(width, height);
  graph.lit = litUp();
  chooseNames();
  const nodes = GRAPH.nodes.map((node) => {
    const { x, y } = graph.boxes.get(node.id);
    return { id: node.id, label: nodeLabel(node), shape: 'custom', ctxRenderer: nodeSign, x, y, fixed: false };
  });
  const edges = GRAPH.edges.map(edgeLook);
  if (!graph.network) startNetwork(host, nodes, edges);
  else {
    graph.nodes.update(nodes);
    graph.edges.update(edges);
  }
  graph.network.setSize(`${width}px`, `${height}px`);
  fitGraph();
}

function fitGraph() {
  // The nodes' positions are the panel's pixels, so that no name is cut at an edge and none is scaled to be unreadable.
  graph.network.moveTo({ position: { x: graph.size.width / 2, y: graph.size.height / 2 }, scale: 1 });
  graph.network.redraw();
}

function startNetwork(host, nodes, edges) {
  graph.nodes = new vis.DataSet(nodes);
  graph.edges = new vis.DataSet(edges);
  graph.network = new vis.Network(host, { nodes: graph.nodes, edges: graph.edges }, { ...GRAPH.options, autoResize: false });
  graph.network.on('click', ({ nodes: [node], edges: [edge] }) => {
    if (node >= 0) select('actor', node);
    else if (node === undefined && edge !== undefined) select('edge', edge);
    else if (node === undefined) clearSelection();
  });
  graph.network.on('hoverNode', ({ node, event }) => {
    if (node >= 0) showTip({ x: event.clientX, y: event.clientY }, actorName(node), word(`kind.${PAGE.actors[node].kind}`));
  });
  graph.network.on('hoverEdge', ({ edge, event }) => showTip({ x: event.clientX, y: event.clientY }, edgeTitle(edge)));
  for (const leaving of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) graph.network.on(leaving, hideTip);
}

function edgeTitle(index) {
  const edge = GRAPH.edges[index];
  const verb = edge.kind === 'relation'
    ? word(`relation.${PAGE.relations[edge.relation].relation}`)
    : word(edge.kind === 'alleged' ? 'graph.alleged' : 'graph.acts');
  return `${isolate(actorName(edge.from))} — ${verb} — ${isolate(actorName(edge.to))}${edge.count > 1 ? ` (${edge.count})` : ''}`;
}

function drawGraphKey() {
  const sample = (kind, key) => h('span.sample', {}, h(`i.stroke.${kind}`, {}), word(key));
  byId('graph-key').replaceChildren(
    sample('acts', 'graph.acts'), sample('alleged', 'graph.alleged'), sample('relation', 'graph.relation'),
  );
}

function markGraph() {
  if (!graph.network) return;
  const lit = litUp();
  // Filters change nothing here: without a selection before and after there is nothing to paint anew.
  if (!lit && !graph.lit && graph.marked === graph.colours) return;
  graph.lit = lit;
  graph.marked = graph.colours;
  graph.edges.update(GRAPH.edges.map(edgeLook));
  graph.network.redraw();
}

views.push({ order: 6, draw: drawGraph, mark: markGraph });

// Where the nodes of a graph go: pushed apart, drawn together by their edges; the same graph always lies the same.

const ROUNDS = 260;
// Parts without an edge between them are held together by a pull to the middle, and do not feel each other from afar.
const GRAVITY = 0.1;
const REACH = 2.6;

// Nodes begin on a sunflower's spiral, the busiest in the middle: no chance is needed, and no two lie on one spot.
function laidOut(nodes, edges, width, height) {
  const turn = Math.PI * (3 - Math.sqrt(5));
  const spread = Math.min(width, height) / 2 / Math.sqrt(nodes.length + 1);
  nodes.forEach((node, i) => {
    node.x = Math.cos(i * turn) * spread * Math.sqrt(i);
    node.y = Math.sin(i * turn) * spread * Math.sqrt(i);
  });
  const length = Math.sqrt((width * height) / nodes.length) * 0.62;
  for (let round = 0; round < ROUNDS; round += 1) stepLayout(nodes, edges, length, 1 - round / ROUNDS);
  fitInto(nodes, width, height);
}

function stepLayout(nodes, edges, length, heat) {
  for (const node of nodes) [node.dx, node.dy] = [-node.x * GRAVITY, -node.y * GRAVITY];
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) push(nodes[i], nodes[j], length);
  }
  for (const { from, to } of edges) if (from !== to) pull(from, to, length);
  for (const node of nodes) {
    const move = Math.hypot(node.dx, node.dy) || 1;
    const most = Math.min(move, length * 0.35 * heat);
    node.x += (node.dx / move) * most;
    node.y += (node.dy / move) * most;
  }
}

function push(a, b, length) {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const apart = Math.hypot(dx, dy) || 0.01;
  if (apart > length * REACH) return;
  const force = (length * length) / apart / apart;
  a.dx += dx * force;
  a.dy += dy * force;
  b.dx -= dx * force;
  b.dy -= dy * force;
}

function pull(a, b, length) {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const force = Math.hypot(dx, dy) / length;
  a.dx -= dx * force;
  a.dy -= dy * force;
  b.dx += dx * force;
  b.dy += dy * force;
}

// Stretched to the frame, with room for the names at its sides.
function fitInto(nodes, width, height) {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [side, edge] = [Math.min(110, width / 5), 30];
  for (const node of nodes) {
    node.x = east > west ? side + ((node.x - west) / (east - west)) * (width - 2 * side) : width / 2;
    node.y = south > north ? edge + ((node.y - north) / (south - north)) * (height - 2 * edge) : height / 2;
  }
}

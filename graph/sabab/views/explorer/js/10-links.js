// Links: solid when stated, dashed when inferred, dotted for a habit or a pattern. Never is one drawn as the other.

// Above this many, links are drawn faint until something is chosen.
const MANY_LINKS = 120;

function drawLinks(layout) {
  timeline.arrows = [];
  timeline.links.classList.toggle('many', shownLinks.length > MANY_LINKS);
  for (const link of shownLinks) {
    const from = timeline.at.get(link.cause);
    const to = timeline.at.get(link.effect);
    if (!from || !to) continue;
    const { line, head } = arrow(from, to, layout.m.radius);
    const mark = s(`g.arrow.${link.basis}`, { 'data-link': link.index });
    mark.append(s('path.hit', { d: line }), s(`path.link.${link.basis}`, { d: line }));
    mark.append(s(`path.head.${link.basis}`, { d: head }));
    mark.addEventListener('pointerenter', (move) => showTip({ x: move.clientX, y: move.clientY }, ...linkTexts(link)));
    mark.addEventListener('pointerleave', hideTip);
    mark.addEventListener('click', () => select('link', link.index));
    timeline.links.append(mark);
    timeline.arrows.push([link, mark]);
  }
}

function linkTexts(link) {
  const both = [titleOf(EVENTS[link.cause]), titleOf(EVENTS[link.effect])].map(isolate);
  return [
    word(`basis.${link.basis}`),
    `${both[0]} ${word('chain.followed')} ${both[1]}`,
    word(`order.${link.order}`),
  ];
}

// From the sign of the earlier event to the sign of the later one, leaving and arriving upright, where no name stands.
function arrow(from, to, radius) {
  const gap = radius + 3;
  const size = radius > 6 ? 6 : 4.5;
  const sameRow = Math.abs(from.y - to.y) < 2 * radius;
  const down = sameRow ? -1 : Math.sign(to.y - from.y);
  const start = { x: from.sign, y: from.y + down * gap };
  // In one row the arrow arches over it and comes down; otherwise it goes on in its direction.
  const way = sameRow ? 1 : down;
  const tip = { x: to.sign, y: to.y - way * gap };
  const end = { x: tip.x, y: tip.y - way * size };
  const bend = sameRow
    ? Math.min(26, 12 + Math.abs(to.sign - from.sign) * 0.1)
    : Math.min(Math.max(20, Math.abs(end.y - start.y) * 0.55), 110);
  const line = `M${start.x} ${start.y}C${start.x} ${start.y + down * bend} ${end.x} ${end.y - way * bend} ${end.x} ${end.y}`;
  const head = `M${tip.x} ${tip.y}L${tip.x - size * 0.72} ${end.y}H${tip.x + size * 0.72}Z`;
  return { line, head };
}

function markLinks(lit) {
  for (const [link, mark] of timeline.arrows) {
    mark.classList.toggle('faded', Boolean(lit) && !lit.links.has(link.index));
    mark.classList.toggle('lit', Boolean(lit) && lit.links.has(link.index));
  }
}

// What belongs to the selection, in every view; null when nothing is chosen.
function litUp() {
  if (state.chain) return litByChain(CHAINS[state.chain.index]);
  if (!state.selected) return null;
  const { kind, index } = state.selected;
  if (kind === 'link') return litByLink(LINKS[index]);
  if (kind === 'path') return litByPath();
  if (kind === 'event') return litByEvent(EVENTS[index]);
  const events = EVENTS.filter((event) => concerns(event, kind, index));
  return litOf(events, kind === 'actor' ? [index] : kind === 'edge' ? edgeActors(index) : [], kind === 'place' ? [index] : null);
}

function concerns(event, kind, index) {
  if (kind === 'actor') return event.by.includes(index) || event.hit.includes(index);
  if (kind === 'place') return event.places.includes(index) || event.sites.includes(index);
  const edge = GRAPH.edges[index];
  return edge.kind !== 'relation' && event.by.includes(edge.from) && event.hit.includes(edge.to);
}

const edgeActors = (index) => [GRAPH.edges[index].from, GRAPH.edges[index].to];

function litByEvent(event) {
  const links = [...(linksFrom.get(event.index) || []), ...(linksTo.get(event.index) || [])];
  const lit = litOf([event], [], null);
  for (const link of links) {
    lit.links.add(link.index);
    lit.events.add(link.cause).add(link.effect);
  }
  return lit;
}

function litByLink(link) {
  const lit = litOf([EVENTS[link.cause], EVENTS[link.effect]], [], null);
  lit.links = new Set([link.index]);
  return lit;
}

function litByChain(chain) {
  const lit = litOf(chain.events.map((index) => EVENTS[index]), [], null);
  lit.links = new Set(chain.links);
  return lit;
}

function litOf(events, actors, places) {
  const indexes = new Set(events.map((event) => event.index));
  return {
    events: indexes,
    links: new Set(LINKS.filter((link) => indexes.has(link.cause) && indexes.has(link.effect)).map((link) => link.index)),
    actors: new Set([...actors, ...events.flatMap((event) => [...event.by, ...event.hit])]),
    places: new Set(places || events.flatMap((event) => [...event.places, ...event.sites])),
  };
}

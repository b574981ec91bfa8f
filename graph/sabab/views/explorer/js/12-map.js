// The map: outlines from the page, a disc for each place by its number of visible events, a ring for its precision.

const map = { view: null, svg: null, marks: new Map() };
// Degrees of longitude are drawn narrower, as they are at 33 degrees north: right within 5 % from Aden to Ankara.
const NARROW = Math.cos((33 * Math.PI) / 180);
const KM_PER_DEGREE = 111;
const RADIUS_KM = { site: 0, settlement: 4, district: 20, governorate: 70, country: 0 };

function mappedPlaces() {
  const found = new Map();
  const unplaced = new Set();
  for (const event of shown) {
    for (const place of placesOf(event)) {
      if (!PAGE.places[place].at) unplaced.add(place);
      else if (found.has(place)) found.get(place).push(event);
      else found.set(place, [event]);
    }
  }
  return { found, unplaced };
}

// A report names a base and the governorate around it: the finer place counts, the coarser only where it stands alone.
function placesOf(event) {
  const all = [...new Set([...event.sites, ...event.places])];
  const fine = all.filter((place) => !['governorate', 'country'].includes(PAGE.places[place].precision));
  return fine.length ? fine : all;
}

function fitMap() {
  const points = [...mappedPlaces().found.keys()].map((place) => PAGE.places[place].at);
  const { clientWidth: width, clientHeight: height } = byId('map');
  const xs = points.length ? points.map(([longitude]) => longitude) : [33, 48];
  const ys = points.length ? points.map(([, latitude]) => latitude) : [29, 38];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max((east - west) * NARROW, 1.2);
  const high = Math.max(north - south, 1.2);
  const scale = Math.min((width - 130) / wide, (height - 90) / high, 260);
  map.view = { x: (west + east) / 2, y: (south + north) / 2, scale: Math.max(scale, 6) };
}

function project([longitude, latitude]) {
  const { clientWidth: width, clientHeight: height } = byId('map');
  const { x, y, scale } = map.view;
  return [width / 2 + (longitude - x) * NARROW * scale, height / 2 - (latitude - y) * scale];
}

function drawMap() {
  const host = byId('map');
  if (!host.clientWidth || !host.clientHeight) return;
  if (!map.view) fitMap();
  const { found, unplaced } = mappedPlaces();
  const picture = s('svg.world', {
    width: host.clientWidth,
    height: host.clientHeight,
    role: 'group',
    'aria-label': word('map.label'),
  });
  picture.append(outlines());
  const discs = discsOf(found);
  pushApart(discs, host.clientWidth, host.clientHeight);
  map.marks.clear();
  for (const disc of discs) picture.append(...ringAndLeader(disc));
  const names = namesOfPlaces(discs, host.clientWidth, host.clientHeight);
  picture.append(countryNames(host, names.taken));
  for (const disc of discs) picture.append(placeMark(disc, names.get(disc.place)));
  host.replaceChildren(picture);
  map.svg = picture;
  listUnplaced(unplaced);
}

function outlines() {
  const { x, y, scale } = map.view;
  const host = byId('map');
  const step = scale / BASEMAP.steps;
  const move = `translate(${host.clientWidth / 2 - x * NARROW * scale} ${host.clientHeight / 2 + y * scale})`;
  const land = s('g.land', { transform: `${move} scale(${step * NARROW} ${step})`, 'aria-hidden': 'true' });
  for (const country of BASEMAP.countries) land.append(s('path', { d: country.path }));
  return land;
}

// The countries' names lie under everything and give way to it.
function countryNames({ clientWidth: width, clientHeight: height }, taken) {
  const names = s('g.countries', { 'aria-hidden': 'true' });
  for (const country of BASEMAP.countries) {
    if (!country.at) continue;
    const [x, y] = project(country.at);
    const name = state.lang ? country.ar : country.en;
    const half = textWidth(name, 12) / 2 + 8;
    if (x < half || x > width - half || y < 12 || y > height - 12) continue;
    if (taken.some((o) => x + half > o.left && x - half < o.right && y + 6 > o.top && y - 12 < o.bottom)) continue;
    names.append(s('text', { x, y }, isolate(name)));
  }
  return names;
}

function discsOf(found) {
  const busiest = Math.max(12, ...[...found.values()].map((events) => events.length));
  return [...found].map(([place, events]) => {
    const [x, y] = project(PAGE.places[place].at);
    return { place, events, ax: x, ay: y, x, y, r: 7 + 11 * Math.sqrt((events.length - 1) / busiest) };
  });
}

// Places of one neighbourhood would hide each other: their discs move apart, a line leads back to where they are.
function pushApart(discs, width, height) {
  for (let round = 0; round < 120; round += 1) {
    for (let i = 0; i < discs.length; i += 1) {
      for (let j = i + 1; j < discs.length; j += 1) repel(discs[i], discs[j]);
    }
    for (const disc of discs) {
      disc.x += (disc.ax - disc.x) * 0.04;
      disc.y += (disc.ay - disc.y) * 0.04;
    }
  }
  for (const disc of discs) {
    if (disc.ax < 0 || disc.ax > width || disc.ay < 0 || disc.ay > height) continue;
    disc.x = Math.min(Math.max(disc.x, disc.r + 2), width - disc.r - 2);
    disc.y = Math.min(Math.max(disc.y, disc.r + 2), height - disc.r - 2);
  }
}

function repel(a, b) {
  const need = a.r + b.r + 4;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  if (dx === 0 && dy === 0) [dx, dy] = [0.6, 0.8];
  const apart = Math.hypot(dx, dy);
  if (apart >= need) return;
  const push = (need - apart) / 2 / apart;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
}

function ringAndLeader({ place, ax, ay, x, y, r }) {
  const { precision, radius } = PAGE.places[place];
  const km = radius ?? RADIUS_KM[precision] ?? 0;
  const ring = (km / KM_PER_DEGREE) * map.view.scale;
  const parts = [];
  if (ring > r + 2) parts.push(s('circle.ring', { cx: ax, cy: ay, r: ring }));
  if (Math.hypot(ax - x, ay - y) > 4) parts.push(s('path.leader', { d: `M${ax} ${ay}L${x} ${y}` }), s('circle.point', { cx: ax, cy: ay, r: 2 }));
  return parts;
}

function placeMark(disc, name) {
  const { place, events, x, y, r } = disc;
  const mark = s('g.place', {
    role: 'button',
    tabindex: 0,
    transform: `translate(${x} ${y})`,
    'aria-label': `${placeName(place)}: ${word('count.shown', { shown: events.length, all: EVENTS.length })}`,
    onclick: () => select('place', place),
    onkeydown: (press) => {
      if (press.key === 'Enter' || press.key === ' ') {
        press.preventDefault();
        select('place', place);
      }
    },
    onpointerenter: (move) => showTip({ x: move.clientX, y: move.clientY }, placeName(place), placeNote(place)),
    onpointerleave: hideTip,
  });
  mark.append(s('circle.halo', { r: r + 4 }), ...slices(events, r));
  if (events.length > 1) mark.append(s('circle.centre', { r: Math.max(6.5, r * 0.55) }), s('text.number', { y: 3.6 }, events.length));
  if (name) mark.append(s('text.name', { x: name.dx, y: name.dy, 'text-anchor': name.anchor }, isolate(name.text)));
  map.marks.set(place, mark);
  return mark;
}

function placeNote(place) {
  const { precision, kind } = PAGE.places[place];
  return [word(`kind.${kind}`), precision && word(`precision.${precision}`)].filter(Boolean).join(' · ');
}

// The disc is cut into the camps that acted there.
function slices(events, r) {
  const counts = new Map();
  for (const event of events) counts.set(event.lane, (counts.get(event.lane) || 0) + 1);
  if (counts.size === 1) return [s(`circle.slice.${campClass(events[0].lane)}`, { r })];
  let turn = -Math.PI / 2;
  return [...counts].sort(([a], [b]) => a - b).map(([lane, count]) => {
    const next = turn + (2 * Math.PI * count) / events.length;
    const [x1, y1, x2, y2] = [r * Math.cos(turn), r * Math.sin(turn), r * Math.cos(next), r * Math.sin(next)];
    const large = next - turn > Math.PI ? 1 : 0;
    turn = next;
    return s(`path.slice.${campClass(lane)}`, { d: `M0 0L${x1} ${y1}A${r} ${r} 0 ${large} 1 ${x2} ${y2}Z` });
  });
}

// Each name takes the first of four places where it covers no disc and no other name; without one it comes on pointing.
function namesOfPlaces(discs, width, height) {
  const taken = discs.map((disc) => ({ left: disc.x - disc.r, right: disc.x + disc.r, top: disc.y - disc.r, bottom: disc.y + disc.r }));
  const names = new Map();
  for (const disc of [...discs].sort((a, b) => b.events.length - a.events.length || a.place - b.place)) {
    const text = cut(placeName(disc.place), 180, 12);
    const long = textWidth(text, 12);
    for (const option of nameOptions(disc, long)) {
      const box = { left: option.left, right: option.left + long, top: option.y - 10, bottom: option.y + 5 };
      const inside = box.left > 3 && box.right < width - 3 && box.top > 2 && box.bottom < height - 2;
      if (!inside || taken.some((o) => box.right > o.left && box.left < o.right && box.bottom > o.top && box.top < o.bottom)) continue;
      taken.push(box);
      names.set(disc.place, { text, dx: option.x - disc.x, dy: option.y - disc.y, anchor: option.anchor });
      break;
    }
  }
  names.taken = taken;
  return names;
}

function nameOptions({ x, y, r }, long) {
  const right = { x: x + r + 5, y: y + 4, anchor: 'start', left: x + r + 5 };
  const left = { x: x - r - 5, y: y + 4, anchor: 'end', left: x - r - 5 - long };
  const below = { x, y: y + r + 14, anchor: 'middle', left: x - long / 2 };
  const above = { x, y: y - r - 6, anchor: 'middle', left: x - long / 2 };
  const corners = [r + 12, -r - 6].flatMap((dy) => [
    { x: x + r * 0.6, y: y + dy, anchor: 'start', left: x + r * 0.6 },
    { x: x - r * 0.6, y: y + dy, anchor: 'end', left: x - r * 0.6 - long },
  ]);
  return state.lang ? [left, right, below, above, ...corners] : [right, left, below, above, ...corners];
}

function listUnplaced(unplaced) {
  const host = byId('unplaced');
  host.hidden = !unplaced.size;
  const names = [...unplaced].slice(0, 8).map((place) =>
    h('button.text', { type: 'button', onclick: () => select('place', place) }, own(placeName(place))));
  host.replaceChildren(h('span', {}, `${word('map.unplaced')}: `), ...names, unplaced.size > 8 ? ` +${unplaced.size - 8}` : '');
}

function markMap() {
  const lit = litUp();
  for (const [place, mark] of map.marks) {
    mark.classList.toggle('faded', Boolean(lit) && !lit.places.has(place));
    mark.classList.toggle('selected', isSelected('place', place));
    mark.setAttribute('aria-pressed', Boolean(isSelected('place', place)));
  }
}

function zoomMap(factor, at) {
  const host = byId('map');
  const { x, y, scale } = map.view;
  const next = Math.min(Math.max(scale * factor, 6), 2000);
  const [px, py] = at || [host.clientWidth / 2, host.clientHeight / 2];
  const longitude = x + (px - host.clientWidth / 2) / (NARROW * scale);
  const latitude = y - (py - host.clientHeight / 2) / scale;
  map.view = {
    x: longitude - (px - host.clientWidth / 2) / (NARROW * next),
    y: latitude + (py - host.clientHeight / 2) / next,
    scale: next,
  };
  drawMap();
  markMap();
}

function startMap() {
  const host = byId('map');
  byId('map-in').addEventListener('click', () => zoomMap(1.6));
  byId('map-out').addEventListener('click', () => zoomMap(1 / 1.6));
  byId('map-fit').addEventListener('click', () => {
    fitMap();
    drawMap();
    markMap();
  });
  host.addEventListener('wheel', (turn) => {
    turn.preventDefault();
    const frame = host.getBoundingClientRect();
    zoomMap(turn.deltaY < 0 ? 1.25 : 0.8, [turn.clientX - frame.left, turn.clientY - frame.top]);
  }, { passive: false });
  dragMap(host);
}

function dragMap(host) {
  let last = null;
  host.addEventListener('pointerdown', (press) => { last = [press.clientX, press.clientY]; });
  addEventListener('pointerup', () => { last = null; });
  host.addEventListener('pointermove', (move) => {
    if (!last || (Math.abs(move.clientX - last[0]) + Math.abs(move.clientY - last[1]) < 3)) return;
    map.view.x -= (move.clientX - last[0]) / (NARROW * map.view.scale);
    map.view.y += (move.clientY - last[1]) / map.view.scale;
    last = [move.clientX, move.clientY];
    hideTip();
    drawMap();
    markMap();
  });
}

views.push({ order: 5, draw: drawMap, mark: markMap });

// The answer on a map: a disc for each place, as large as it has rows, on the outlines that the page carries.

const NARROW = Math.cos((33 * Math.PI) / 180);
const chart = { view: null, width: 0, height: 0 };

// Rows by place: [{at, rows, text}], the busiest first.
function mappedPlaces() {
  const place = placing();
  const found = new Map();
  let unplaced = 0;
  for (const row of state.answer.rows) {
    const at = place.at(row);
    if (!at) unplaced += 1;
    else if (found.has(at.join())) found.get(at.join()).rows += 1;
    else found.set(at.join(), { at, rows: 1, text: placeText(row, place.column) });
  }
  const places = [...found.values()].sort((a, b) => b.rows - a.rows || (a.at.join() < b.at.join() ? -1 : 1));
  return { places, unplaced };
}

// What a place is called: its own column, or the first column of the row that is no number.
function placeText(row, column) {
  if (column) return readCell(row, column).text;
  const cells = shownColumns().map((each) => readCell(row, each).text);
  return cells.find((text) => text && !NUMBER.test(text)) || '';
}

function fitChart(places) {
  const [xs, ys] = [0, 1].map((axis) => places.map(({ at }) => at[axis]));
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max((east - west) * NARROW, 1.2);
  const high = Math.max(north - south, 1.2);
  const scale = Math.min((chart.width - 150) / wide, (chart.height - 110) / high, 260);
  chart.view = { x: (west + east) / 2, y: (south + north) / 2, scale: Math.max(scale, 2) };
}

function project([longitude, latitude]) {
  const { x, y, scale } = chart.view;
  return [chart.width / 2 + (longitude - x) * NARROW * scale, chart.height / 2 - (latitude - y) * scale];
}

function mapView() {
  const { places, unplaced } = mappedPlaces();
  chart.width = Math.max(byId('result').clientWidth - 28, 300);
  chart.height = Math.max(380, byId('result').clientHeight - 70);
  if (!chart.view) fitChart(places);
  const nodes = places.map(({ at, rows, text }) => {
    const [x, y] = project(at);
    return { x, y, text, degree: rows };
  });
  const discs = nodes.map((node) => s('circle.disc', { cx: node.x, cy: node.y, r: radiusOf(node), ...pointed(node.text, word('rows', { n: node.degree })) }));
  const inside = nodes.filter(({ x, y }) => x > 0 && y > 0 && x < chart.width && y < chart.height);
  const { names, taken } = namesIn(inside, chart.width, chart.height);
  const picture = s(
    'svg.world',
    { width: chart.width, height: chart.height, role: 'img', 'aria-label': word('map.label', { n: places.length }) },
    outlines(),
    countryNames(taken),
    discs,
    names,
  );
  const zoom = (key, sign, factor) => h('button.icon', { type: 'button', 'aria-label': word(key), onclick: () => zoomChart(factor) }, sign);
  const buttons = [h('button', { type: 'button', onclick: () => zoomChart(null) }, word('zoom.fit')), zoom('zoom.out', '−', 1 / 1.6), zoom('zoom.in', '+', 1.6)];
  const note = h('span.note', {}, [unplaced > 0 && word('map.unplaced', { n: unplaced }), outlinesBy() && word('map.source', { of: outlinesBy() })].filter(Boolean).join(' · '));
  return [h('div.above', {}, buttons, note), h('div.picture', { dir: 'ltr' }, picture)];
}

function zoomChart(factor) {
  if (factor === null) chart.view = null;
  else chart.view.scale = Math.min(Math.max(chart.view.scale * factor, 2), 3000);
  const at = [...byId('result').querySelectorAll('.above button')].indexOf(document.activeElement);
  drawResult();
  byId('result').querySelectorAll('.above button')[at]?.focus();
}

function outlines() {
  const { x, y, scale } = chart.view;
  const step = scale / BASEMAP.steps;
  const move = `translate(${chart.width / 2 - x * NARROW * scale} ${chart.height / 2 + y * scale})`;
  const paths = BASEMAP.countries.map(({ path }) => s('path', { d: path }));
  return s('g.land', { transform: `${move} scale(${step * NARROW} ${step})` }, paths);
}

// The countries' names lie under everything and give way to it.
function countryNames(taken) {
  const names = s('g.countries', {});
  for (const country of BASEMAP.countries) {
    if (!country.at) continue;
    const [x, y] = project(country.at);
    if (x < 40 || x > chart.width - 40 || y < 16 || y > chart.height - 10) continue;
    const name = state.lang ? country.ar : country.en;
    const box = boxAt(x, y - 4, textWidth(name, 12) / 2 + 4, 10);
    if (!taken.some((other) => overlap(box, other))) names.append(s('text', { x, y }, isolate(name)));
  }
  return names;
}

// From days to pixels. Quiet stretches are shortened unless the reader asks for true time, and marked where they are.

// A day takes one unit, a gap of a week 2.2, of a month 3, anything longer no more: enough to see that it is a gap.
const shorten = (days) => (days <= 1 ? days : Math.min(3, 1 + 0.42 * Math.log2(days)));

function timeScale(events, left, right) {
  const days = new Set();
  for (const event of events) {
    // An event with one bound stands at it; only one without any is in the gutter.
    for (const day of [event.first, event.last]) if (day !== null) days.add(day);
  }
  const stops = [...days].sort((a, b) => a - b);
  const units = [0];
  for (let i = 1; i < stops.length; i += 1) {
    const gap = stops[i] - stops[i - 1];
    units.push(units[i - 1] + (state.trueTime ? gap : shorten(gap)));
  }
  const total = units[units.length - 1] || 0;
  // A single day stands in the middle, not at the edge.
  const place = (unit) => (total ? left + (unit / total) * (right - left) : (left + right) / 2);
  const xs = units.map(place);
  return { stops, xs, left, right, x: (day) => interpolate(stops, xs, day) };
}

function interpolate(stops, xs, day) {
  if (!stops.length) return 0;
  let low = 0;
  let high = stops.length - 1;
  if (day <= stops[0]) return xs[0];
  if (day >= stops[high]) return xs[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stops[middle] <= day) low = middle;
    else high = middle;
  }
  return xs[low] + ((day - stops[low]) / (stops[high] - stops[low])) * (xs[high] - xs[low]);
}

// Where a shortened gap of three weeks or more lies: [x, days].
function shortGaps({ stops, xs }) {
  const gaps = [];
  for (let i = 1; i < stops.length && !state.trueTime; i += 1) {
    const gap = stops[i] - stops[i - 1];
    if (gap >= 21 && xs[i] - xs[i - 1] > 40) gaps.push([(xs[i] + xs[i - 1]) / 2, gap]);
  }
  return gaps;
}

// The days that get a name on the axis: as many as fit without touching, the year named when it changes. [x, name, the
// name's x]: at an edge the name moves inwards, the line it names does not.
function ticks({ stops, xs, x, left, right }) {
  const days = state.trueTime ? monthStarts(stops) : stops;
  const named = [];
  let edge = -Infinity;
  let year = null;
  for (const [i, day] of days.entries()) {
    const at = state.trueTime ? x(day) : xs[i];
    const newYear = partsOf(day).year !== year;
    const text = shortDay(day, newYear);
    const half = textWidth(text, 11) / 2;
    const middle = Math.min(Math.max(at, left - 22 + half), right + 22 - half);
    if (middle - half < edge + 8) continue;
    named.push([at, text, middle]);
    edge = middle + half;
    year = partsOf(day).year;
  }
  return named;
}

function monthStarts(stops) {
  if (!stops.length) return [];
  const days = [stops[0]];
  const { year, month } = partsOf(stops[0]);
  for (let i = 1; i < 1200; i += 1) {
    const day = Math.round(Date.UTC(year, month + i, 1) / DAY);
    if (day >= stops[stops.length - 1]) break;
    days.push(day);
  }
  if (stops.length > 1) days.push(stops[stops.length - 1]);
  return days;
}

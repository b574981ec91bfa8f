// The answer in time: a row of the picture for each row of the answer, from left to right in both languages.

const MOST_MARKS = 300;
const STEP = 24;
const EDGE = 34;
const LEAST_ROOM = 120;

// Rows with a date, in the order of time: [{first, last, text, note}].
function datedRows() {
  const column = dateColumn();
  const others = shownColumns().filter(({ name }) => name !== column.name);
  const dated = state.answer.rows.map((row, index) => ({ row, index, days: daysOf(row[column.index]) })).filter(({ days }) => days);
  dated.sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || a.index - b.index);
  return dated.map(({ row, days }) => {
    const cells = others.map((other) => readCell(row, other)).filter(saysMore);
    const texts = [...new Set(cells.map(({ text }) => text))].filter((text) => text.length < 90);
    return { first: days[0], last: days[1], date: row[column.index].v, text: texts.slice(0, 4).map(isolate).join(' · ') };
  });
}

// Of a row's cells those that tell it from others at a glance: no bare identifiers, numbers, yes and no.
const saysMore = ({ text, isPlain }) => text && !isPlain && !NUMBER.test(text) && !Object.values(TRUTHS).some((key) => word(key) === text);

function timelineView() {
  const dated = datedRows();
  const marks = dated.slice(0, MOST_MARKS);
  const width = Math.max(byId('result').clientWidth - 28, 300);
  const scale = timeScale(marks, EDGE, width - EDGE);
  const height = 30 + marks.length * STEP + 6;
  const picture = s('svg.time', { width, height, role: 'img', 'aria-label': word('timeline.label', { n: marks.length }) });
  picture.append(axisOf(scale, height), ...marks.map((mark, row) => markOf(mark, row, scale, width)));
  const change = h('button', { type: 'button', onclick: changeScale, title: word('time.hint') }, word(state.trueTime ? 'time.true' : 'time.compressed'));
  const undated = state.answer.rows.length - dated.length;
  const notes = [
    dated.length > marks.length && word('timeline.first', { n: marks.length, all: dated.length }),
    undated > 0 && word('timeline.undated', { n: undated }),
  ].filter(Boolean);
  return [h('div.above', {}, change, h('span.note', {}, notes.join(' · '))), h('div.picture', { dir: 'ltr' }, picture)];
}

function changeScale() {
  state.trueTime = !state.trueTime;
  drawResult();
}

function axisOf(scale, height) {
  const axis = s('g.axis', {});
  for (const [x, text, middle] of ticks(scale)) {
    axis.append(s('line.grid', { x1: x, x2: x, y1: 22, y2: height }), s('text', { x: middle, y: 15 }, isolate(text)));
  }
  for (const [x, days] of shortGaps(scale)) {
    axis.append(s('text.quiet', { x, y: height - 2 }, isolate(`… ${showGap(days)} …`)));
  }
  return axis;
}

// A point for a day, a bar for what is known only within more. Its words stand where there is more room.
function markOf({ first, last, date, text }, row, scale, width) {
  const [left, right] = [scale.x(first), scale.x(last)];
  const y = 30 + row * STEP + STEP / 2;
  const isRight = width - right > left;
  const room = (isRight ? width - right : left) - 22;
  const shape = last > first
    ? s('rect.span', { x: left - 4, y: y - 5, width: Math.max(right - left, 4) + 8, height: 10, rx: 5 })
    : s('circle.day', { cx: left, cy: y, r: 5.5 });
  // A bar that leaves no room beside it bears its words.
  const isOver = room < LEAST_ROOM;
  const x = isOver ? left + 4 : isRight ? right + 12 : left - 12;
  const words = cut(text, isOver ? width - x - 8 : room, 12);
  const label = s('text', { x, y: y + 4, 'text-anchor': isOver || isRight ? 'start' : 'end' }, inPage(words));
  return s('g.mark', pointed(isolate(date), text), shape, label);
}

const pointed = (...lines) => ({
  onpointerenter: (move) => showTip({ x: move.clientX, y: move.clientY }, ...lines),
  onpointerleave: hideTip,
});

// The timeline as it is shown, as a drawing or a picture of its own: lanes' names, days, and what it rests on with it.

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'fill-opacity',
  'stroke-opacity', 'paint-order', 'font-size', 'font-family', 'font-weight', 'text-anchor', 'display'];
const PICTURE_HEAD = 40;
const PICTURE_FOOT = 30;

// A copy that keeps the colours it has now, away from the page's style sheet.
function painted(live) {
  const copied = live.cloneNode(true);
  const originals = [live, ...live.querySelectorAll('*')];
  for (const [i, each] of [copied, ...copied.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i]);
    for (const name of DRAWN) each.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-pressed', 'data-event', 'data-link']) each.removeAttribute(name);
  }
  return copied;
}

function moved(x, y, ...children) {
  return s('g', { transform: `translate(${x} ${y})` }, ...children);
}

function headNames({ lanes }, x, width) {
  const ink = getComputedStyle(document.documentElement).getPropertyValue('--ink').trim();
  return lanes.map((lane) => {
    const lines = wrap(nameOf(lane.label), width - 24, 4, 13, 600);
    const middle = lane.top + lane.height / 2 - ((lines.length - 1) * 17) / 2 + 4;
    const at = state.lang ? x + width - 10 : x + 10;
    return lines.map((line, i) => s('text', { x: at, y: middle + i * 17, fill: ink, 'font-size': 13, 'font-weight': 600, 'text-anchor': state.lang ? 'end' : 'start' }, isolate(line)));
  });
}

// The fonts go along, so that names are as wide elsewhere as they were measured here.
function fontRules() {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText).join('\n');
}

function timelinePicture() {
  const { layout } = timeline;
  const head = 160;
  const [width, height] = [layout.width + head, layout.height + 30 + PICTURE_HEAD + PICTURE_FOOT];
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const [plotAt, headAt] = state.lang ? [0, layout.width] : [head, 0];
  const text = (x, y, size, fill, words) => s('text', { x, y, fill: colour(fill), 'font-size': size, 'text-anchor': state.lang ? 'end' : 'start' }, isolate(words));
  const edge = state.lang ? width - 12 : 12;
  const foot = inRow([cutOffText(), word('method.not.cause'), `sabab ${PAGE.version} · ${PAGE.sha.slice(0, 12)}`]);
  return s(
    'svg',
    { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT, lang: state.lang ? 'ar' : 'en' },
    s('style', {}, fontRules()),
    s('rect', { width, height, fill: colour('--card') }),
    text(edge, 26, 16, '--ink', `${nameOf(PAGE.title)} — ${word('count.shown', { shown: shown.length, all: EVENTS.length })}`),
    moved(plotAt, PICTURE_HEAD, painted(document.querySelector('svg.axis'))),
    moved(plotAt, PICTURE_HEAD + 30, painted(document.querySelector('svg.plot'))),
    moved(0, PICTURE_HEAD + 30, ...headNames(layout, headAt, head).flat()),
    text(edge, height - 10, 11, '--muted', foot),
  );
}

const pictureText = () => new XMLSerializer().serializeToString(timelinePicture());

function saveSvg() {
  saveText('timeline.svg', 'image/svg+xml', pictureText());
}

// A canvas holds no more than some 16,000 pixels a side: a longer timeline is drawn smaller.
const MOST_PIXELS = 16000;

async function savePng() {
  const picture = timelinePicture();
  const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = h('canvas', { width: Math.floor(width * scale), height: Math.floor(height * scale) });
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  canvas.toBlob((blob) => save('timeline.png', blob), 'image/png');
}

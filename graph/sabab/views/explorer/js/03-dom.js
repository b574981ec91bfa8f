// Elements are made here and nowhere else: text only ever becomes a text node, so no word of a report is markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined) continue;
    // ARIA spells its truth values out; of HTML's own attributes false is absence.
    if (name.startsWith('aria-')) element.setAttribute(name, String(value));
    else if (value === false) continue;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

// h('p.note', {id: 'x'}, 'text', element): a tag with classes, attributes, listeners and children.
function h(tag, properties, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  return fill(element, properties, children);
}

function s(tag, properties, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElementNS(SVG, name);
  if (classes.length) element.setAttribute('class', classes.join(' '));
  return fill(element, properties, children);
}

// The page that lies beside this one, if it does, opens in the same language.
function linkOther() {
  const other = byId('other');
  if (other) other.setAttribute('href', `${other.getAttribute('href').split('#')[0]}#lang=${state.lang ? 'ar' : 'en'}`);
}

const byId = (id) => document.getElementById(id);
// Somebody's words: their direction is their own, whatever surrounds them.
const own = (text) => h('bdi', {}, text);

const FONT = "Plex, 'Segoe UI', 'Noto Sans Arabic', Tahoma, system-ui, sans-serif";
const ruler = document.createElement('canvas').getContext('2d');
const widths = new Map();

// A text's width in CSS pixels, as canvas and SVG will draw it.
function textWidth(text, size, weight = 400) {
  const key = `${weight} ${size} ${text}`;
  if (!widths.has(key)) {
    ruler.font = `${weight} ${size}px ${FONT}`;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

// The longest beginning of a text that fits, with an ellipsis; found by halving, for names of 500 characters.
function cut(text, width, size, weight) {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${letters.slice(0, middle).join('')}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

// At most `most` lines of at most `width`; only what would not fit even so is cut.
function wrap(text, width, most, size, weight = 400) {
  const lines = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const [i, next] of words.entries()) {
    const longer = line ? `${line} ${next}` : next;
    if (!line || textWidth(longer, size, weight) <= width) line = longer;
    else if (lines.length === most - 1) {
      line = [line, ...words.slice(i)].join(' ');
      break;
    } else {
      lines.push(line);
      line = next;
    }
  }
  if (line) lines.push(line);
  return lines.map((each) => cut(each, width, size, weight));
}

// The pointer's companion; what it says is also in each element's accessible name.
function showTip(at, ...lines) {
  const tip = byId('tip');
  tip.replaceChildren(...lines.filter(Boolean).map((line, i) => h(i ? 'p' : 'strong', { dir: 'auto' }, line)));
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.x - width / 2), innerWidth - width - 8);
  tip.style.left = `${left}px`;
  tip.style.top = `${at.y - height - 14 < 8 ? at.y + 18 : at.y - height - 14}px`;
}

function hideTip() {
  byId('tip').hidden = true;
}

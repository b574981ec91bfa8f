// Puts the page together and keeps it in step with language, theme, size and address.

const frame = { lang: null };

function setLanguage(lang) {
  change({ lang });
}

// Nothing of the frame depends on filters, and setting the page's language, even to the same, lets the browser work out
// every element's style anew.
function drawFrame() {
  const root = document.documentElement;
  if (frame.lang === state.lang) return;
  frame.lang = state.lang;
  root.lang = state.lang ? 'ar' : 'en';
  root.dir = state.lang ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-word]')) {
    if (!element.id.startsWith('tab-')) element.textContent = word(element.dataset.word);
  }
  for (const [data, attribute] of [['wordLabel', 'aria-label'], ['wordTitle', 'title'], ['wordPlaceholder', 'placeholder']]) {
    const name = data.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const element of document.querySelectorAll(`[data-${name}]`)) {
      element.setAttribute(attribute, word(element.dataset[data]));
    }
  }
  // The button names the other language in that language, and must be read out so.
  byId('language').lang = state.lang ? 'en' : 'ar';
  byId('title').textContent = nameOf(PAGE.title);
  document.title = nameOf(PAGE.title);
  byId('exercise').hidden = !EXERCISES;
  byId('exercise').textContent = EXERCISES ? exerciseText() : '';
  byId('left-out').hidden = !PAGE.leftOut;
  byId('left-out').textContent = PAGE.leftOut ? leftOutText() : '';
  linkOther();
  drawShare();
  drawFoot();
}

function drawFoot() {
  byId('foot').replaceChildren(
    h('span', {}, cutOffText()),
    h('span', {}, word('method.not.cause')),
    outlinesBy() ? h('span', {}, outlinesBy()) : '',
    h('span', { dir: 'ltr' }, `sabab ${PAGE.version} · ${PAGE.sha.slice(0, 12)}`),
  );
}

const PHONE_VIEWS = [['timeline', 'timeline'], ['panel', 'evidence'], ['graph', 'graph.short'], ['map', 'map.short']];

// On a narrow screen one view is shown at a time; choosing something shows its evidence.
function markPhone() {
  document.body.dataset.view = state.view;
  byId('phone').replaceChildren(...PHONE_VIEWS.map(([view, key]) => h(
    'button',
    { type: 'button', 'aria-pressed': state.view === view, onclick: () => showView(view) },
    word(key),
  )));
}

function showView(view) {
  change({ view });
  redrawSized();
}

function redrawSized() {
  drawTimeline();
  markTimeline();
  redrawMap();
  drawGraph();
}

function redrawMap() {
  map.view = null;
  drawMap();
  markMap();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  readColours();
  if (graph.network) markGraph();
}

function startTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  setTheme(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', () => setTheme(dark.matches ? 'dark' : 'light'));
  byId('theme').addEventListener('click', () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
  let before = 'light';
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset.theme;
    setTheme('light');
  });
  addEventListener('afterprint', () => setTheme(before));
}

function startButtons() {
  byId('language').addEventListener('click', () => setLanguage(1 - state.lang));
  byId('open-method').addEventListener('click', () => openDialog('dialog-method'));
  byId('open-help').addEventListener('click', () => openDialog('dialog-help'));
  byId('open-path').addEventListener('click', () => {
    choosePath({});
    if (narrow()) showView('panel');
  });
  byId('lanes-by').addEventListener('change', () => change({ lanes: byId('lanes-by').value }));
  byId('scale').addEventListener('click', () => change({ trueTime: !state.trueTime }));
  byId('zoom-in').addEventListener('click', () => change({ zoom: Math.min(16, state.zoom * 1.5) }));
  byId('zoom-out').addEventListener('click', () => change({ zoom: Math.max(1, state.zoom / 1.5) }));
  byId('skip').addEventListener('click', () => byId('panel').focus());
  addEventListener('keydown', onKey);
  addEventListener('scroll', hideTip, true);
  addEventListener('hashchange', () => {
    readAddress();
    byId('search').value = state.query;
    change({ query: state.query });
  });
  let waiting = null;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(redrawSized, 120);
  });
}

// A canvas cannot stretch with its card: it is drawn again when the card's size has changed.
function watchSizes() {
  const sizes = new Map();
  const watcher = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const size = `${target.clientWidth} ${target.clientHeight}`;
      if (sizes.get(target.id) !== undefined && sizes.get(target.id) !== size) {
        if (target.id === 'graph') drawGraph();
        else redrawMap();
      }
      sizes.set(target.id, size);
    }
  });
  for (const id of ['graph', 'map']) watcher.observe(byId(id));
}

async function start() {
  const { language } = document.documentElement.dataset;
  state.lang = document.documentElement.lang === 'ar' || (language === 'browser' && navigator.language.startsWith('ar')) ? 1 : 0;
  readAddress();
  byId('search').value = state.query;
  startTheme();
  startButtons();
  startFilters();
  startPanel();
  startMap();
  // Names are measured before they are placed, so the font has to be there; it is inside the page, so this is short.
  await Promise.all([400, 600].flatMap((weight) => [document.fonts.load(`${weight} 12px Plex`, 'a'), document.fonts.load(`${weight} 12px Plex`, 'ب')]));
  views.push({ order: 0, draw: drawFrame }, { order: 0, draw: markPhone, mark: markPhone });
  // What takes height is drawn before what fills the rest.
  views.sort((a, b) => a.order - b.order);
  change({ query: state.query });
  watchSizes();
  window.__ready = Math.round(performance.now());
}

start();

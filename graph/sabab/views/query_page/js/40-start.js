// Puts the page together and keeps it in step with language, theme, size and address.

function drawFrame() {
  const root = document.documentElement;
  root.lang = state.lang ? 'ar' : 'en';
  root.dir = state.lang ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const [data, attribute] of [['wordLabel', 'aria-label'], ['wordTitle', 'title']]) {
    const name = data.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const element of document.querySelectorAll(`[data-${name}]`)) element.setAttribute(attribute, word(element.dataset[data]));
  }
  // The button names the other language in that language, and must be read out so.
  byId('language').lang = state.lang ? 'en' : 'ar';
  byId('title').textContent = word('title', { of: nameOf(PAGE.title) });
  document.title = `${word('ask')} · ${nameOf(PAGE.title)}`;
  byId('about').textContent = word('about', { n: PAGE.statements.toLocaleString('en') });
  byId('exercise').hidden = !PAGE.exercise;
  byId('exercise').textContent = PAGE.exercise ? word('exercise.note') : '';
  linkOther();
  byId('foot').replaceChildren(
    h('span', {}, word('help.offline')),
    h('span', {}, word('not.cause')),
    h('span', { dir: 'ltr' }, `sabab ${PAGE.version} · ${PAGE.sha.slice(0, 12)}`),
  );
}

function setLanguage(lang) {
  state.lang = lang;
  drawFrame();
  drawMenu();
  drawAnswer();
  if (!engine.loaded) byId('status').textContent = word('status.loading');
  // Nothing changes but the label, which the editor reads anew.
  editor.dispatch({});
  writeAddress();
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (parts.has('lang')) state.lang = parts.get('lang') === 'ar' ? 1 : 0;
  if (FORMS[parts.get('as')]) state.wanted = parts.get('as');
  return queryOf(parts.get('q')) ? parts.get('q') : null;
}

// The address names what can be opened again: language, named query, form. A query of one's own stays in the editor.
function writeAddress() {
  const parts = new URLSearchParams({ lang: state.lang ? 'ar' : 'en' });
  if (state.name) parts.set('q', state.name);
  if (state.wanted) parts.set('as', state.wanted);
  history.replaceState(null, '', `#${parts}`);
}

function startTheme() {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => { root.dataset.theme = dark.matches ? 'dark' : 'light'; };
  follow();
  dark.addEventListener('change', follow);
  byId('theme').addEventListener('click', () => { root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'; });
}

function startButtons() {
  byId('language').addEventListener('click', () => setLanguage(1 - state.lang));
  byId('menu').addEventListener('change', ({ target }) => chooseQuery(target.value));
  byId('run').addEventListener('click', runQuery);
  byId('stop').addEventListener('click', stopQuery);
  byId('csv').addEventListener('click', saveCsv);
  byId('open-help').addEventListener('click', () => {
    drawHelp();
    byId('dialog-help').showModal();
  });
  addEventListener('scroll', hideTip, true);
  let waiting = null;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (state.answer) drawResult(); }, 150);
  });
}

// Whoever opens the page sees an answer: to the query in the address, or to the chronology.
async function start() {
  const root = document.documentElement;
  state.lang = root.lang === 'ar' || (root.dataset.language === 'browser' && navigator.language.startsWith('ar')) ? 1 : 0;
  const wanted = state.wanted;
  const name = readAddress() || 'chronology';
  const form = state.wanted || wanted;
  startTheme();
  startEditor(runQuery);
  startButtons();
  chooseQuery(name);
  state.wanted = form;
  setLanguage(state.lang);
  const [loaded] = await Promise.all([startEngine(), document.fonts.load('12px Plex', 'aب')]);
  if (loaded.problem) {
    showProblem(word('engine.failed'), {}, loaded.problem.text);
    return;
  }
  engine.loaded = true;
  byId('status').textContent = '';
  byId('run').disabled = false;
  window.__loaded = Math.round(performance.now());
  await runQuery();
  window.__ready = Math.round(performance.now());
}

start();

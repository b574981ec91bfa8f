// The method, the keys, and a chain as text.

const term = (key, ...content) => [h('dt', {}, word(key)), h('dd', {}, ...content)];

function drawMethod() {
  const meanings = (list, values) => h('dl', {}, values.map((value) => term(`${list}.${value}`, word(`${list}.${value}.means`), '.')));
  byId('dialog-method').replaceChildren(
    dialogHead('h-method', 'method.title', 'dialog-method'),
    h(
      'div.text',
      {},
      h('h3', {}, word('method.sources')),
      h('p', {}, word(`method.sources.${ALL_EXERCISES ? 'all' : EXERCISES ? 'some' : 'text'}`)),
      EXERCISES ? h('p', {}, exerciseText()) : null,
      h('p', {}, h('b', {}, word('method.cutoff')), ': ', cutOffText()),
      h('p', {}, h('b', {}, word('method.counts')), ': ', countsText()),
      PAGE.leftOut ? h('p', {}, leftOutText()) : null,
      PAGE.moreChains ? h('p', {}, word('left.chains')) : null,
      h('h3', {}, word('method.not')),
      h('ul', {}, ['cause', 'truth', 'target', 'complete'].map((key) => h('li', {}, word(`method.not.${key}`)))),
      h('h3', {}, word('method.attribution')),
      meanings('attribution', ['stated', 'claimed', 'alleged', 'denied', 'unknown']),
      h('h3', {}, word('method.basis')),
      h('p', {}, word('method.basis.text')),
      meanings('basis', ['declared', 'stated', 'pattern', 'known', 'inferred', 'juxtaposed']),
      h('h3', {}, word('method.dates')),
      h('p', {}, word('method.dates.text')),
      h('h3', {}, word('method.merged')),
      h('p', {}, word('method.merged.text')),
      h('h3', {}, word('reports')),
      h('ul.reports', {}, PAGE.reports.slice(0, 200).map((report) => h('li', {}, reportName(report)))),
      h('h3', {}, word('method.licences')),
      h('p', {}, word('method.licences.text', { version: PAGE.version })),
      outlinesBy() ? h('p', {}, word('method.map'), ': ', outlinesBy()) : null,
      h('p', {}, word('method.graph'), ': ', h('code.iri', { dir: 'ltr' }, PAGE.sha)),
    ),
  );
}

function cutOffText() {
  if (!PAGE.cutOff) return word('method.cutoff.none');
  return word(`method.cutoff.${ALL_EXERCISES ? 'all' : 'text'}`, { date: showDay(dayOf(PAGE.cutOff)) });
}

const leftOutText = () => word('left.events', { shown: EVENTS.length, all: EVENTS.length + PAGE.leftOut });

// Says of exercise texts that they are no source of facts.
const exerciseText = () => word(`exercise.${ALL_EXERCISES ? 'all' : 'some'}`, { n: EXERCISES, all: PAGE.reports.length });

function countsText() {
  const counts = {
    reports: PAGE.reports.length,
    events: EVENTS.length,
    links: LINKS.length,
    chains: CHAINS.length,
    actors: PAGE.actors.length,
    places: PAGE.places.length,
    undated: EVENTS.filter((event) => event.first === null || event.last === null).length,
    unplaced: PAGE.places.filter((place) => !place.at).length,
  };
  return Object.entries(counts).map(([key, count]) => `${word(`method.count.${key}`)}: ${count}`).join(' · ');
}

function drawHelp() {
  const keys = [['Tab', 'tab'], ['← →', 'arrows'], ['Enter', 'enter'], ['Esc', 'escape'], ['/', 'slash'], ['L', 'l'], ['?', 'question']];
  byId('dialog-help').replaceChildren(
    dialogHead('h-help', 'help.title', 'dialog-help'),
    h(
      'div.text',
      {},
      h('dl.keys', {}, keys.map(([key, name]) => [h('dt', {}, h('kbd', { dir: 'ltr' }, key)), h('dd', {}, word(`help.${name}`))])),
      h('p', {}, word('help.search')),
      h('p', {}, word('help.share')),
    ),
  );
}

function dialogHead(id, key, dialog) {
  const close = h('button', { type: 'button', onclick: () => byId(dialog).close() }, word('close'));
  return h('header', {}, h('h2', { id }, word(key)), close);
}

function openDialog(id) {
  ({ 'dialog-method': drawMethod, 'dialog-help': drawHelp, 'dialog-text': drawText })[id]();
  byId(id).showModal();
}

// The panel beside the timeline: chains, the list of events, or the evidence of what is chosen.

const TABS = ['chains', 'events', 'evidence'];
const LIST_MOST = 200;

function drawPanel() {
  for (const tab of TABS) {
    const button = byId(`tab-${tab}`);
    button.setAttribute('aria-selected', state.tab === tab);
    button.setAttribute('tabindex', state.tab === tab ? 0 : -1);
  }
  byId('tab-chains').replaceChildren(word('chains'), h('span.number', {}, CHAINS.length));
  byId('tab-events').replaceChildren(word('events'), h('span.number', {}, shown.length));
  byId('tab-evidence').textContent = word('evidence');
  const panel = byId('panel');
  panel.setAttribute('aria-labelledby', `tab-${state.tab}`);
  const content = { chains: chainList, events: eventList, evidence }[state.tab]();
  panel.replaceChildren(...content.flat(Infinity).filter(Boolean));
  const key = JSON.stringify([state.tab, state.selected, state.chain]);
  // A new choice is read from its beginning; the same one keeps its place while filters change.
  if (panel.dataset.key !== key) panel.scrollTop = 0;
  panel.dataset.key = key;
}

function evidence() {
  if (!state.selected) return [h('p.lead', {}, word('choose'))];
  const { kind, index } = state.selected;
  const card = { event: () => eventEvidence(EVENTS[index]), actor: actorCard, place: placeCard, edge: edgeCard, link: linkCard, path: pathCard }[kind];
  return [chainStrip(), h('article.evidence', { 'data-kind': kind }, ...card(index))];
}

function eventList() {
  if (!shown.length) return [h('p.lead', {}, word(EVENTS.length ? 'nothing' : 'empty'))];
  const ordered = [...shown].sort(inTime);
  const items = ordered.slice(0, LIST_MOST).map((event) => h('li', {}, eventButton(event.index)));
  const rest = ordered.length > LIST_MOST ? h('p.said', {}, word('list.more', { n: ordered.length - LIST_MOST })) : null;
  return [h('ul.events', {}, items), rest];
}

function startPanel() {
  for (const [i, tab] of TABS.entries()) {
    const button = byId(`tab-${tab}`);
    button.addEventListener('click', () => change({ tab }));
    button.addEventListener('keydown', (press) => {
      if (press.key !== 'ArrowLeft' && press.key !== 'ArrowRight') return;
      press.stopPropagation();
      const way = (press.key === 'ArrowRight' ? 1 : -1) * (state.lang ? -1 : 1);
      const next = TABS[(i + way + TABS.length) % TABS.length];
      change({ tab: next });
      byId(`tab-${next}`).focus();
    });
  }
}

views.push({ order: 2, draw: drawPanel, mark: drawPanel });

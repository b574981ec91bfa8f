// Chains: the list, and stepping through one with all views following. "Followed by", never more than that.

function chainList() {
  if (!CHAINS.length) return [h('p.said', {}, word('chains.none'))];
  return [
    h('p.lead', {}, word('chains.note'), PAGE.moreChains ? ` ${word('left.chains')}` : null),
    h('ol.chains', {}, CHAINS.map(chainItem)),
  ];
}

function chainName(chain) {
  return nameOf(chain.label) || word('chain.plain');
}

function chainItem(chain) {
  const steps = chain.events.map((index, i) => h(
    'li',
    {},
    i ? betweenSteps(chain, i) : null,
    h(
      'button.event',
      { type: 'button', onclick: () => playChain(chain.index, i) },
      inlineGlyph(EVENTS[index]),
      h('span.what', {}, h('span.title', { dir: 'auto' }, titleOf(EVENTS[index])), h('span.date', {}, briefDate(EVENTS[index]))),
      campBadge(EVENTS[index].lane),
    ),
  ));
  return h(
    'li.chain',
    { 'data-chain': chain.index },
    h('h3', {}, `${chain.index + 1}. `, own(chainName(chain))),
    chainFacts(chain),
    h('ol.steps', {}, steps),
    dueNext(chain),
    h(
      'p.save',
      {},
      h('button.play', { type: 'button', onclick: () => playChain(chain.index, 0) }, word('chain.play')),
      textButton(chain),
    ),
  );
}

function chainFacts(chain) {
  return h(
    'p.facts',
    {},
    h(`span.state.${chain.open ? 'open' : 'closed'}`, {}, word(chain.open ? 'chain.open' : 'chain.closed')),
    h('span', {}, word('chain.count', { n: chain.events.length })),
    h('span', {}, `${word('chain.weakest')}: `, lineSample(chain.weakest), word(`basis.${chain.weakest}`)),
    h('span', {}, word(`order.${chain.order}`)),
    chain.alleged ? h('span.flag', {}, word('chain.alleged')) : null,
  );
}

// The link by which step i follows the one before it, as far as the chain names it.
function linkBefore(chain, i) {
  return chain.links.map((index) => LINKS[index])
    .find((link) => link.effect === chain.events[i] && chain.events.slice(0, i).includes(link.cause));
}

function betweenSteps(chain, i) {
  const link = linkBefore(chain, i);
  if (!link) return h('p.between', {}, word('chain.followed'));
  return h('p.between', {}, lineSample(link.basis), `${word('chain.followed')} · ${word(`basis.${link.basis}`)}`);
}

function dueNext(chain) {
  if (!chain.open || !(chain.next.length + chain.knownNext.length)) return null;
  const list = (key, labels) => (labels.length
    ? [h('p', {}, word(key)), h('ul', {}, labels.map((label) => h('li', { dir: 'auto' }, nameOf(label))))]
    : []);
  return h('div.due', {}, list('chain.due', chain.next), list('chain.due.known', chain.knownNext));
}

function playChain(index, step) {
  const chain = CHAINS[index];
  const at = Math.min(Math.max(step, 0), chain.events.length - 1);
  change({ chain: { index, step: at }, selected: { kind: 'event', index: chain.events[at] }, tab: 'evidence' });
}

function stepChain(by) {
  playChain(state.chain.index, state.chain.step + by);
}

// The bar over the timeline while a chain is open.
function markSteps() {
  const host = byId('steps');
  host.hidden = !state.chain;
  if (!state.chain) {
    host.replaceChildren();
    return;
  }
  const chain = CHAINS[state.chain.index];
  const { step } = state.chain;
  const button = (key, sign, by, stop) => h(
    'button.icon',
    { type: 'button', 'aria-label': word(key), title: word(key), disabled: stop, onclick: () => stepChain(by) },
    sign,
  );
  const last = chain.events.length - 1;
  // Earlier is to the left in both languages, as on the time axis beside it.
  host.replaceChildren(
    h('div.arrows', { dir: 'ltr' }, button('chain.previous', '←', -1, step === 0), button('chain.next', '→', 1, step === last)),
    h('span.where', {}, h('strong', { dir: 'auto' }, chainName(chain)), ' ', word('chain.step', { n: step + 1, all: last + 1 })),
    h('button', { type: 'button', onclick: clearSelection }, word('chain.leave')),
  );
}

// Above the evidence of a step: where it stands in its chain.
function chainStrip() {
  if (!state.chain) return null;
  const chain = CHAINS[state.chain.index];
  const dots = chain.events.map((index, i) => h(
    `button.dot${i === state.chain.step ? '.here' : ''}`,
    {
      type: 'button',
      'aria-label': `${i + 1}. ${titleOf(EVENTS[index])}`,
      'aria-current': i === state.chain.step ? 'step' : null,
      onclick: () => playChain(chain.index, i),
    },
    i + 1,
  ));
  const atEnd = state.chain.step === chain.events.length - 1;
  return h(
    'div.strip',
    {},
    h('p', {}, h('strong', { dir: 'auto' }, chainName(chain))),
    h('div.dots', {}, dots),
    chainFacts(chain),
    state.chain.step ? betweenSteps(chain, state.chain.step) : null,
    atEnd ? dueNext(chain) : null,
    h('p.save', {}, textButton(chain)),
  );
}

function chainsOf(event) {
  if (state.chain) return null;
  const chains = CHAINS.filter((chain) => chain.events.includes(event.index));
  if (!chains.length) return null;
  const items = chains.map((chain) => h(
    'li',
    {},
    h('button.play', { type: 'button', onclick: () => playChain(chain.index, chain.events.indexOf(event.index)) },
      h('span', { dir: 'auto' }, chainName(chain)), ` · ${word('chain.count', { n: chain.events.length })}`),
  ));
  return section('chains', h('ul.plain', {}, items));
}

views.push({ order: 3, draw: markSteps, mark: markSteps });

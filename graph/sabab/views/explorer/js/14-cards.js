// The cards of an actor, a place and an edge of the graph: their events and what stands between them.

function eventsBlock(key, events) {
  if (!events.length) return null;
  const most = 60;
  const items = [...events].sort(inTime).slice(0, most).map((event) => h('li', {}, eventButton(event.index)));
  const rest = events.length > most ? h('p.said', {}, word('list.more', { n: events.length - most })) : null;
  return section(key, h('p.said', {}, word('count.shown', { shown: events.length, all: EVENTS.length })), h('ul.events', {}, items), rest);
}

function actorCard(index) {
  const actor = PAGE.actors[index];
  const alleged = (event) => event.alleged.includes(index);
  const relations = PAGE.relations.filter(({ subject, object }) =>
    (subject[0] === 'actor' && subject[1] === index) || (object[0] === 'actor' && object[1] === index));
  const did = EVENTS.filter((event) => event.by.includes(index));
  return [
    h('p.kicker', {}, word(`kind.${actor.kind}`), actor.camp === undefined ? null : campTag(actorCamp(index))),
    h('h2', { dir: 'auto' }, nameOf(actor.label)),
    otherName(actor.label),
    actor.open ? h('p.flags', {}, h('span.flag', {}, word('actor.open'))) : null,
    h('p.save', {}, h('button', { type: 'button', 'data-path': 'open', onclick: () => choosePath({}) }, word('path.open'))),
    relations.length ? section('actor.relations', h('ul.relations', {}, relations.map(relationItem))) : null,
    eventsBlock('actor.did', did.filter((event) => !alleged(event))),
    allegedBlock(did.filter(alleged)),
    eventsBlock('actor.hit', EVENTS.filter((event) => event.hit.includes(index))),
  ];
}

function allegedBlock(events) {
  if (!events.length) return null;
  const items = [...events].sort(inTime).map((event) => h('li', {}, eventButton(event.index)));
  const title = `${word('actor.did')} — ${word('who.alleged')}`;
  return h('section', {}, h('h3', {}, title), h('ul.events', {}, items));
}

// The name in the other language, so that a reader of one can search in the other.
function otherName(label) {
  const other = label[1 - state.lang];
  return other && other !== nameOf(label) ? h('p.other', { dir: 'auto', lang: state.lang ? 'en' : 'ar' }, other) : null;
}

function endOf([kind, index]) {
  return kind === 'actor' ? actorButton(index) : placeButton(index);
}

function relationItem(relation) {
  const { subject, object, status, quote } = relation;
  return h(
    'li',
    {},
    h('p.who', {}, endOf(subject), h('span.kind', {}, word(`relation.${relation.relation}`)), endOf(object),
      status === 'stated' ? null : h('span.flag', {}, word(`attribution.${status}`))),
    quote === undefined ? null : h('details', {}, h('summary', {}, word('quotes')), quoteBlock(readQuote(quote))),
  );
}

function placeCard(index) {
  const place = PAGE.places[index];
  const events = EVENTS.filter((event) => concerns(event, 'place', index));
  const within = place.within ? place.within.map(nameOf) : [];
  const where = place.at ? `${place.at[1].toFixed(2)}, ${place.at[0].toFixed(2)}` : word('place.none');
  return [
    h('p.kicker', {}, word(`kind.${place.kind}`)),
    h('h2', { dir: 'auto' }, nameOf(place.label)),
    otherName(place.label),
    h(
      'dl.facts',
      {},
      within.length ? row('place.within', within.map((name, i) => [i ? ' › ' : null, own(name)])) : null,
      row('place.precision', place.precision ? word(`precision.${place.precision}`) : null, ' ', h('code', { dir: 'ltr' }, where)),
    ),
    eventsBlock('place.events', events),
  ];
}

function edgeCard(index) {
  const edge = GRAPH.edges[index];
  if (edge.kind === 'relation') {
    return [h('h2', {}, word('graph.relation')), h('ul.relations', {}, relationItem(PAGE.relations[edge.relation]))];
  }
  const alleged = edge.kind === 'alleged';
  const events = EVENTS.filter((event) => !event.negated && concerns(event, 'edge', index) && event.alleged.includes(edge.from) === alleged);
  return [
    h('p.kicker', {}, word(alleged ? 'graph.alleged' : 'graph.acts')),
    h('h2.pair', {}, actorButton(edge.from), h('span', { 'aria-hidden': 'true' }, state.lang ? '←' : '→'), actorButton(edge.to)),
    eventsBlock('events', events),
  ];
}

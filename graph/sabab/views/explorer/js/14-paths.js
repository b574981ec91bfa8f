// The shortest way from one actor to another, over acts and standing relations; accusations only when asked for.

// Steps that are asserted, and those that somebody is only accused of, each once for a pair of actors.
function waysOut(withAlleged) {
  const ways = new Map();
  const add = (from, to, step) => {
    if (!ways.has(from)) ways.set(from, new Map());
    if (!ways.get(from).has(to)) ways.get(from).set(to, []);
    ways.get(from).get(to).push(step);
  };
  const both = (from, to, step) => {
    add(from, to, step);
    add(to, from, step);
  };
  for (const event of EVENTS.filter((each) => !each.negated)) {
    for (const by of event.by) {
      const alleged = event.alleged.includes(by) || event.attribution === 'denied';
      if (alleged && !withAlleged) continue;
      for (const hit of event.hit) both(by, hit, { event: event.index, from: by, to: hit, alleged });
    }
  }
  for (const [index, { subject, object, status }] of PAGE.relations.entries()) {
    const alleged = status !== 'stated' && status !== 'claimed';
    if (subject[0] === 'actor' && object[0] === 'actor' && (withAlleged || !alleged)) {
      both(subject[1], object[1], { relation: index, from: subject[1], to: object[1], alleged });
    }
  }
  return ways;
}

// [[actor, the steps to it]]: of several shortest ways the one whose actors come first on the page; null without any.
function pathBetween(from, to, withAlleged) {
  const ways = waysOut(withAlleged);
  const before = new Map([[from, null]]);
  let ring = [from];
  while (ring.length && !before.has(to)) {
    const next = [];
    for (const actor of ring) {
      for (const other of [...(ways.get(actor) || new Map()).keys()].sort((a, b) => a - b)) {
        if (before.has(other)) continue;
        before.set(other, actor);
        next.push(other);
      }
    }
    ring = next;
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let actor = to; actor !== null; actor = before.get(actor)) {
    path.unshift([actor, before.get(actor) === null ? [] : ways.get(before.get(actor)).get(actor)]);
  }
  return path;
}

function choosePath(patch) {
  const { from, to, alleged } = { ...pathChosen(), ...patch };
  change({ selected: { kind: 'path', index: `${from} ${to} ${alleged ? 1 : 0}` }, chain: null, tab: 'evidence' });
}

function pathChosen() {
  const { kind, index } = state.selected || {};
  if (kind !== 'path') return { from: kind === 'actor' ? index : -1, to: -1, alleged: false };
  const [from, to, alleged] = index.split(' ').map(Number);
  return { from, to, alleged: alleged === 1 };
}

function actorChoice(key, chosen) {
  const names = PAGE.actors.map((actor, index) => [index, actorName(index)]).sort(([, a], [, b]) => a.localeCompare(b, state.lang ? 'ar' : 'en'));
  const options = names.map(([index, name]) => h('option', { value: index, selected: index === chosen }, name));
  const choice = h('select', { 'data-path': key, onchange: () => refocusPath(key, Number(choice.value)) }, h('option', { value: -1 }, word('path.choose')), options);
  return h('label.field', {}, word(`path.${key}`), choice);
}

// The card is drawn anew, so the keyboard's place is given to the new choice.
function refocusPath(key, value) {
  choosePath({ [key]: value });
  document.querySelector(`[data-path="${key}"]`).focus();
}

function pathCard() {
  const { from, to, alleged } = pathChosen();
  const box = h('input', { type: 'checkbox', checked: alleged, 'data-path': 'alleged', onchange: () => refocusPath('alleged', box.checked) });
  return [
    h('h2', {}, word('path')),
    h('div.pathform', {}, actorChoice('from', from), actorChoice('to', to), h('label.field.check', {}, box, word('path.alleged'))),
    h('div.found', { role: 'status' }, from < 0 || to < 0 ? h('p.lead', {}, word('path.lead')) : pathSteps(pathBetween(from, to, alleged), alleged)),
  ];
}

function pathSteps(path, alleged) {
  if (!path) return h('p.lead', {}, word(alleged ? 'path.none.alleged' : 'path.none'));
  return h('ol.path', {}, path.map(([actor, steps], i) => h('li', {}, i ? stepsBetween(steps) : null, actorButton(actor))));
}

// What is asserted before what is only alleged.
function stepsBetween(all) {
  const steps = [...all].sort((a, b) => a.alleged - b.alleged);
  const most = 5;
  const items = steps.slice(0, most).map((step) => h('li', {}, step.event === undefined ? relationItem(PAGE.relations[step.relation]) : eventButton(step.event)));
  const rest = steps.length > most ? h('p.said', {}, word('path.more', { n: steps.length - most })) : null;
  return h('details.between', {}, h('summary', {}, stepSummary(steps[0]), steps.length > 1 ? ` (+${steps.length - 1})` : null), h('ul.events', {}, items), rest);
}

// Who acts on whom is said in words: the way along a path is not the direction of its acts.
function stepSummary({ relation, from, to, alleged }) {
  const verb = relation === undefined ? word(alleged ? 'graph.alleged' : 'graph.acts') : word(`relation.${PAGE.relations[relation].relation}`);
  return `${isolate(actorName(from))} — ${verb} — ${isolate(actorName(to))}`;
}

// What a path lights up in every view.
function litByPath() {
  const { from, to, alleged } = pathChosen();
  const path = from < 0 || to < 0 ? null : pathBetween(from, to, alleged);
  if (!path) return null;
  const events = path.flatMap(([, steps]) => steps).filter((step) => step.event !== undefined).map((step) => EVENTS[step.event]);
  const lit = litOf(events, [], null);
  lit.actors = new Set(path.map(([actor]) => actor));
  return lit;
}

function pathAddress(parts) {
  const { from, to, alleged } = pathChosen();
  for (const [key, actor] of [['pathfrom', from], ['pathto', to]]) if (actor >= 0) parts.set(key, PAGE.actors[actor].id);
  if (alleged) parts.set('accused', '1');
}

function readPath(parts) {
  const at = (key) => (parts.has(key) ? PAGE.actors.findIndex((actor) => actor.id === parts.get(key)) : -1);
  const [from, to] = [at('pathfrom'), at('pathto')];
  if (from >= 0 || to >= 0) state.selected = { kind: 'path', index: `${from} ${to} ${parts.get('accused') === '1' ? 1 : 0}` };
}

// The named queries: chosen by their title, with the question that each answers in the page's language.

const queryOf = (name) => QUERIES.find((query) => query.name === name);

function drawMenu() {
  const group = (kind) => h(
    'optgroup',
    { label: word(`menu.${kind}`) },
    QUERIES.filter((query) => query.kind === kind).map((query) => h('option', { value: query.name }, query.title[state.lang])),
  );
  byId('menu').replaceChildren(h('option', { value: '' }, word('menu.own')), group('views'), group('questions'));
  byId('menu').value = state.name || '';
  drawQuestion();
}

function drawQuestion() {
  const query = queryOf(state.name);
  byId('question').textContent = query ? query.answers[state.lang] : word('menu.own.text');
  byId('question').hidden = false;
  const parameters = query ? query.parameters : [];
  byId('parameters').hidden = !parameters.length;
  const names = parameters.flatMap(([name, type], i) => [i ? (state.lang ? '، ' : ', ') : '', h('code', { dir: 'ltr' }, `?${name}`), ' ', h('bdi', { dir: 'ltr' }, `(${type})`)]);
  byId('parameters').replaceChildren(word('menu.parameters'), ' ', ...names);
}

function chooseQuery(name) {
  const query = queryOf(name);
  state.name = query ? query.name : null;
  state.wanted = null;
  if (query) setQuery(query.text);
  hideProblem();
  drawQuestion();
  writeAddress();
}

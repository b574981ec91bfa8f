// From a query to its answer on the page: refused, wrong, stopped, or shown in one of its forms.

const FORMS = { table: tableView, timeline: timelineView, graph: graphView, map: mapView };

async function runQuery() {
  if (byId('run').disabled) return;
  const query = queryText();
  hideProblem();
  const service = wordAt(query, 'SERVICE');
  if (service >= 0) {
    showProblem(word('service'), { ...positionOf(query, service), offset: service });
    return;
  }
  setBusy(true, word('status.asking'));
  const done = await ask(query);
  if (done.stopped) return;
  setBusy(false, '');
  if (done.problem) showEngineProblem(done.problem);
  else showAnswer({ ...done.answer, things: done.things, milliseconds: done.milliseconds });
}

function setBusy(busy, text) {
  byId('run').disabled = busy;
  byId('stop').hidden = !busy;
  byId('status').textContent = text;
  byId('result').setAttribute('aria-busy', String(busy));
}

async function stopQuery() {
  setBusy(true, word('status.stopped'));
  byId('stop').hidden = true;
  await stopEngine();
  setBusy(false, word('status.stopped'));
}

function showEngineProblem({ text, found, isEnd, ...place }) {
  if (isEnd) showProblem(word('problem.end'), place);
  else if (found === undefined) showProblem(word('problem.other'), place, text);
  else showProblem(word('problem.found'), place, found);
}

// The message says line and column, in words and as a button that goes there; the place itself is marked.
function showProblem(text, place, detail) {
  const where = place.line && h(
    'button.text',
    { type: 'button', onclick: () => goTo(place.offset) },
    word('problem.place', { line: place.line, column: place.column }),
  );
  byId('problem').replaceChildren(...[where, where && ' ', h('span', {}, text), detail && ' ', detail && h('code', { dir: 'ltr', lang: 'en' }, detail)].filter(Boolean));
  byId('problem').hidden = false;
  byId('status').textContent = word('status.problem');
  if (place.line) showError(place.offset);
}

function hideProblem() {
  byId('problem').hidden = true;
  clearError();
}

function showAnswer(answer) {
  Object.assign(state, { answer, most: 200, pair: null, raw: false });
  chart.view = null;
  drawAnswer();
  // What the tests and a reader with a watch want to know.
  window.__answered = { rows: answer.rows.length, milliseconds: answer.milliseconds };
}

function drawAnswer() {
  const { answer } = state;
  byId('csv').disabled = !answer || !answer.rows.length;
  if (!answer) {
    byId('tabs').hidden = true;
    byId('result').replaceChildren(h('p.empty', {}, word('answer.none')));
    return;
  }
  const forms = formsOf();
  state.shown = forms.includes(state.wanted) ? state.wanted : forms[0];
  drawStatus();
  drawTabs(forms);
  drawResult();
}

function drawStatus() {
  const { rows, milliseconds, truth } = state.answer;
  const seconds = (milliseconds / 1000).toFixed(milliseconds < 995 ? 2 : 1);
  const count = truth === undefined ? word('rows', { n: rows.length.toLocaleString('en') }) : '';
  byId('status').textContent = [count, word('seconds', { n: seconds })].filter(Boolean).join(' · ');
}

function drawTabs(forms) {
  const all = Object.keys(FORMS).filter((form) => forms.includes(form));
  byId('tabs').hidden = all.length < 2;
  byId('tabs').replaceChildren(...all.map((form) => h(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${form}`,
      'aria-selected': form === state.shown,
      'aria-controls': 'result',
      tabindex: form === state.shown ? 0 : -1,
      onclick: () => chooseForm(form),
      onkeydown: (press) => stepTabs(press, all, form),
    },
    word(`form.${form}`),
  )));
  byId('result').setAttribute('aria-labelledby', `tab-${state.shown}`);
}

// Arrows go to the neighbouring tab; the one to the right is the next only where words run from left to right.
function stepTabs(press, all, form) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[press.key] * (state.lang ? -1 : 1);
  if (!way) return;
  press.preventDefault();
  chooseForm(all[(all.indexOf(form) + way + all.length) % all.length]);
  byId(`tab-${state.shown}`).focus();
}

function chooseForm(form) {
  state.wanted = form;
  drawAnswer();
  writeAddress();
}

function drawResult() {
  hideTip();
  const { truth, rows } = state.answer;
  let content;
  if (truth !== undefined) content = h('p.truth', {}, word(truth ? 'truth.true' : 'truth.false'));
  else if (!rows.length) content = h('p.empty', {}, word('answer.empty'));
  else content = FORMS[state.shown]();
  byId('result').replaceChildren(...[content].flat().filter(Boolean));
  byId('result').dataset.form = state.shown;
}

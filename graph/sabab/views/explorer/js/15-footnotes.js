// A chain as text with a footnote for every sentence, ready to be pasted into an article, in either language.

const written = { chain: 0, lang: 0 };

function textButton(chain) {
  const open = () => {
    Object.assign(written, { chain: chain.index, lang: state.lang });
    openDialog('dialog-text');
  };
  return h('button', { type: 'button', 'data-text': chain.index, onclick: open }, word('save.text'));
}

// What `words` gives in another language than the page's.
function inLanguage(lang, words) {
  const before = state.lang;
  state.lang = lang;
  try {
    return words();
  } finally {
    state.lang = before;
  }
}

// Pasted text needs no marks of direction: each line is in one language.
const unmarked = (text) => text.replace(/[\u2068\u2069]/g, '');

// Collects notes: the same sentence is one note.
function noteBook() {
  const notes = [];
  const cite = (quotes) => [...new Set(quotes.map((quote) => {
    const note = noteText(readQuote(quote));
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  }))].sort((a, b) => a - b).map((n) => `[${n}]`).join('');
  return { notes, cite };
}

function noteText({ report, text }) {
  const day = report.published ? showDay(dayOf(report.published)) : word('undated');
  const parts = [report.outlet, report.title ? quoted(report.title) : word('untitled'), day, report.url, report.exercise ? word('exercise') : null];
  return `${text === null ? word('withheld') : quoted(text)} — ${inRow(parts.filter(Boolean))}`;
}

function stepLines(chain, i, cite) {
  const event = EVENTS[chain.events[i]];
  const names = inRow(event.by.map(actorName)) || word('who.nobody');
  const who = event.by.length ? word('text.by', { who: names, attribution: word(`attribution.${event.attribution}.means`) }) : word('attribution.unknown.means');
  const quotes = [...event.quotes, ...event.claims.map((claim) => claim.quote)];
  return [...betweenLine(chain, i, cite), `${i + 1}. ${showDate(event)}: ${titleOf(event)}. ${who}. ${cite(quotes)}`];
}

function betweenLine(chain, i, cite) {
  const link = i ? linkBefore(chain, i) : null;
  if (!link) return i ? [`   ${word('chain.followed')}`] : [];
  const habitQuote = link.pattern === undefined ? undefined : PAGE.patterns[link.pattern].quote;
  const marks = cite([...link.quotes, ...(habitQuote === undefined ? [] : [habitQuote])]);
  return [`   ${word('chain.followed')} (${meansOf(link).replace(/\.$/, '')}${state.lang ? '؛' : ';'} ${word(`order.${link.order}`)}) ${marks}`.trimEnd()];
}

function dueLines(chain) {
  if (!chain.open) return [];
  return [['chain.due', chain.next], ['chain.due.known', chain.knownNext]]
    .flatMap(([key, labelsOfDue]) => (labelsOfDue.length ? [`${word(key)} ${inRow(labelsOfDue.map(nameOf))}`] : []));
}

function chainText(chain, lang) {
  return inLanguage(lang, () => {
    const { notes, cite } = noteBook();
    const steps = chain.events.flatMap((_, i) => stepLines(chain, i, cite));
    return unmarked([
      chainName(chain),
      '',
      ...steps,
      ...dueLines(chain),
      '',
      `${word('chains.note')} ${word('method.not.cause')}`,
      ...(EXERCISES ? [exerciseText()] : []),
      '',
      word('text.notes'),
      ...notes.map((note, i) => `[${i + 1}] ${note}`),
      '',
      `${nameOf(PAGE.title)}. ${cutOffText()}. sabab ${PAGE.version}, ${PAGE.sha.slice(0, 12)}`,
      '',
    ].join('\n'));
  });
}

function drawText() {
  const text = chainText(CHAINS[written.chain], written.lang);
  const language = written.lang ? 'ar' : 'en';
  const field = h('textarea.written', { readonly: true, lang: language, dir: written.lang ? 'rtl' : 'ltr', 'aria-label': word('text.title') }, text);
  const choose = (lang, name) => h(
    'button.chip.either',
    { type: 'button', lang: ['en', 'ar'][lang], 'aria-pressed': written.lang === lang, onclick: () => { written.lang = lang; drawText(); } },
    name,
  );
  const copyButton = h('button', { type: 'button', onclick: () => copy(text, field, copyButton) }, word('text.copy'));
  byId('dialog-text').replaceChildren(
    dialogHead('h-text', 'text.title', 'dialog-text'),
    h(
      'div.text',
      {},
      h('p.save', {}, choose(0, 'English'), choose(1, 'العربية'), copyButton,
        h('button', { type: 'button', onclick: () => saveText(`chain-${written.chain + 1}-${language}.txt`, 'text/plain', text) }, word('text.save'))),
      field,
    ),
  );
}

// What can be taken along: a link to what is shown, and what is shown as a file.

function save(name, content) {
  const link = h('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const saveText = (name, type, text) => save(name, new Blob([text], { type }));

// Of a file only its name: in which folder somebody keeps it is nobody's business.
function linkToNow() {
  const place = location.protocol === 'file:' ? location.pathname.split('/').pop() : location.origin + location.pathname;
  return `${location.protocol.startsWith('http') || location.protocol === 'file:' ? place : ''}#${address()}`;
}

// Copies, and says so on the button; where the browser forbids it the text is selected for the reader's own keys.
async function copy(text, field, button) {
  field.select();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!document.execCommand('copy')) return;
  }
  button.textContent = word('share.copied');
}

function drawShare() {
  const field = h('input.address', { readonly: true, dir: 'ltr', 'aria-label': word('share.link') });
  const button = h('button', { type: 'button', onclick: () => copy(field.value, field, button) }, word('share.copy'));
  const saves = [['save.png', savePng], ['save.svg', saveSvg], ['save.csv', saveCsv], ['save.turtle', saveTurtle]];
  const renew = () => {
    field.value = linkToNow();
    button.textContent = word('share.copy');
  };
  byId('share').replaceChildren(
    h('summary', { onclick: renew }, word('share')),
    h(
      'div.sheet',
      {},
      h('p', {}, word('share.link')),
      field,
      button,
      h('p', {}, word('save.shown')),
      saves.map(([key, act]) => h('button', { type: 'button', 'data-save': key, onclick: act }, word(key))),
    ),
  );
}

// A cell that a spreadsheet would take for a formula is kept a text by an apostrophe.
function cell(value) {
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const CSV_HEAD = ['id', 'type', 'title', 'earliest', 'latest', 'by', 'alleged', 'attribution', 'against', 'places', 'killed',
  'injured', 'figures', 'reports', 'outlets', 'sentence'];

function csvRow(event) {
  const names = (actors) => actors.map(actorName).join('; ');
  const outlets = new Set(event.members.map(([report]) => PAGE.reports[report].outlet).filter(Boolean));
  const quote = event.quotes.length ? readQuote(event.quotes[0]).text : '';
  return [
    event.id, event.type, titleOf(event), event.start, event.end, names(event.by), names(event.alleged), event.attribution,
    names(event.hit), [...event.sites, ...event.places].map(placeName).join('; '), event.killed, event.injured, event.figures,
    event.members.length, [...outlets].join('; '), quote,
  ];
}

function saveCsv() {
  const rows = [CSV_HEAD, ...[...shown].sort(inTime).map(csvRow)];
  // The mark at the beginning tells spreadsheets that Arabic follows in UTF-8.
  saveText('events.csv', 'text/csv', `\ufeff${rows.map((each) => each.map(cell).join(',')).join('\r\n')}\r\n`);
}

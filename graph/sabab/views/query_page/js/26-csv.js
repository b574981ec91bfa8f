// The whole answer as CSV: every column as the query names it, every value as the graph has it.

// A cell that a spreadsheet would take for a formula is kept a text by an apostrophe; a number stays a number.
function csvCell(cell) {
  const value = cell ? cell.v : '';
  const text = NUMBER.test(value) ? value : value.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function csvText({ columns, rows }) {
  const lines = [columns.join(','), ...rows.map((row) => row.map(csvCell).join(','))];
  // The mark at the beginning tells spreadsheets that Arabic follows in UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function saveCsv() {
  const url = URL.createObjectURL(new Blob([csvText(state.answer)], { type: 'text/csv' }));
  h('a', { href: url, download: `${state.name || 'answer'}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

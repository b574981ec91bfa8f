// What the page must know of a query before it asks: whether it calls a service, and whether it names its graphs.

// Words are told from comments, IRIs, strings, variables and names with a prefix. SPARQL 1.1, section 19.8.
const TOKEN = /#[^\n]*|<[^<>"{}|^\x60\\\x00-\x20]*>|"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|[?$][\p{L}\p{N}_]+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*|[\p{L}\p{N}_.-]*:[\p{L}\p{N}_.%\\:-]*|([\p{L}\p{N}_]+)|[^]/gu;

// Where the word stands in the query, as an offset; -1 where it does not.
function wordAt(query, word) {
  for (const match of query.matchAll(TOKEN)) {
    if (match[1] && match[1].toUpperCase() === word) return match.index;
  }
  return -1;
}

function positionOf(query, offset) {
  const before = query.slice(0, offset).split('\n');
  return { line: before.length, column: Array.from(before[before.length - 1]).length + 1 };
}

// The engine counts a line's bytes in UTF-8; the editor counts UTF-16 units, and people count letters.
function placeOfError(query, line, byte) {
  const lines = query.split('\n');
  const text = lines[Math.min(line, lines.length) - 1];
  const bytes = new TextEncoder().encode(text).slice(0, byte - 1);
  const before = new TextDecoder().decode(bytes);
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return { line, column: Array.from(before).length + 1, offset: start + before.length };
}

// What is wrong with a query, from the engine's words: {line, column, offset, text}, or text alone.
function problemOf(query, message) {
  const match = /^(?:error at )?(\d+):(\d+): (.*)$/s.exec(message.replace(/^error at /, ''));
  if (!match) return { text: message };
  const place = placeOfError(query, Number(match[1]), Number(match[2]));
  return { ...place, text: match[3].replace(/,? ?(?:one of )?\[_\]/, '').trim() || match[3] };
}

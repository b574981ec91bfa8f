// Where a query is wrong. The engine's parser names the farthest place that it looked at, and it looks ahead by whole
// keywords: for "{ ?s ?p ) }" it points at the brace and expects OPTIONAL. So the place is found by parsing beginnings of
// the query: one that can be gone on with fails at its end, one with the error in it fails before. Blanks behind a beginning
// keep the two apart: they are more than the longest keyword has letters.

const PLACED = /^error at (\d+):(\d+): (.*)$/s;
const BLANKS = ' '.repeat(40);
let nothing = null;

// The engine's complaint of a text, asked of no data: {offset, text}, or null where it parses.
function complaintOf(text) {
  nothing = nothing || new oxigraph.Store();
  try {
    nothing.query(text, { results_format: 'json' });
    return null;
  } catch (problem) {
    const match = PLACED.exec(problem.message);
    return match ? { offset: offsetOf(text, Number(match[1]), Number(match[2])), text: match[3] } : { offset: text.length, text: problem.message };
  }
}

function isBroken(query, end) {
  const complaint = complaintOf(query.slice(0, end) + BLANKS);
  return complaint !== null && complaint.offset < end + BLANKS.length;
}

// The first word with which the query cannot be gone on with, found by halving; null where there is none.
function wrongWord(query) {
  const words = [...query.matchAll(TOKEN)].filter(([word]) => word.trim() && !word.startsWith('#'));
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBroken(query, words[middle].index + words[middle][0].length)) high = middle;
    else low = middle + 1;
  }
  return words[low] || null;
}

// What the engine complains about: {offset, line, column} and the word `found` there, or what it says as `text`, or
// `isEnd` where the query ends too early; `text` alone where it names no place.
function placed(query, message) {
  const match = PLACED.exec(message);
  if (!match) return { text: message };
  const wrong = wrongWord(query);
  if (wrong) return { offset: wrong.index, ...positionOf(query, wrong.index), found: wrong[0] };
  const offset = offsetOf(query, Number(match[1]), Number(match[2]));
  // A complaint in a sentence is one of meaning; a list of what is expected, at the end, says that something is missing.
  const said = /(The [^,]+)/.exec(match[3]);
  return { offset, ...positionOf(query, offset), ...(said ? { text: said[1] } : { isEnd: true }) };
}

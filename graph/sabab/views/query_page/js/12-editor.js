// The editor. It stands in a tree of its own, so that its styles are sheets and not elements, which the policy forbids.

const { EditorState, EditorView, StateEffect, StateField, Decoration, HighlightStyle, tags } = codemirror;

const markError = StateEffect.define();
const errorMark = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    let next = change.docChanged ? Decoration.none : marks;
    for (const effect of change.effects) if (effect.is(markError)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--camp-a)', fontWeight: '600' },
  { tag: [tags.variableName, tags.local(tags.variableName)], color: 'var(--camp-b)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--camp-c)' },
  { tag: tags.comment, color: 'var(--muted)' },
  { tag: [tags.atom, tags.literal, tags.meta], color: 'var(--camp-f)' },
  { tag: tags.standard(tags.variableName), color: 'var(--camp-a)' },
]);

const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--sunk)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Arabic", monospace', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--muted)', borderRight: '1px solid var(--grid)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--camp-a) 6%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--camp-a) 26%, transparent)',
  },
  '.cm-error': { backgroundColor: 'var(--chosen)', textDecoration: 'underline wavy var(--camp-b)', textUnderlineOffset: '4px' },
  '.cm-error-here::after': { content: '" "', backgroundColor: 'var(--chosen)', borderBottom: '2px solid var(--camp-b)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)' },
});

// Chromium would carry the look of what is replaced over to what is typed, as an inline style, and the policy complains.
function typeOver(press, view) {
  const { selection } = view.state;
  if (press.inputType !== 'insertText' || !press.data || view.composing || selection.ranges.every(({ empty }) => empty)) return false;
  press.preventDefault();
  view.dispatch(view.state.replaceSelection(press.data), { userEvent: 'input.type' });
  return true;
}

let editor = null;

function startEditor(runIt) {
  const root = byId('editor').attachShadow({ mode: 'open' });
  const keys = [
    { key: 'Mod-Enter', run: () => (runIt(), true) },
    { key: 'Ctrl-Enter', run: () => (runIt(), true) },
    ...codemirror.closeBracketsKeymap,
    ...codemirror.defaultKeymap,
    ...codemirror.historyKeymap,
    // Tab indents, until Escape lets the next Tab leave: CodeMirror's own rule.
    codemirror.indentWithTab,
  ];
  editor = new EditorView({
    root,
    parent: root,
    extensions: [
      codemirror.lineNumbers(),
      codemirror.history(),
      codemirror.drawSelection(),
      codemirror.highlightActiveLine(),
      codemirror.bracketMatching(),
      codemirror.closeBrackets(),
      codemirror.StreamLanguage.define(codemirror.sparql),
      codemirror.syntaxHighlighting(COLOURS),
      codemirror.keymap.of(keys),
      errorMark,
      LOOK,
      EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of(() => ({ 'aria-label': word('editor'), lang: 'en', dir: 'ltr', tabindex: '0' })),
    ],
  });
}

const queryText = () => editor.state.doc.toString();

function setQuery(text) {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
}

// Marks the rest of the word at the offset, or the empty place at the end of a line.
function showError(offset) {
  const at = Math.min(offset, editor.state.doc.length);
  const line = editor.state.doc.lineAt(at);
  const blank = /^\s*/.exec(line.text.slice(at - line.from))[0].length;
  const from = blank === line.to - at ? at : at + blank;
  const length = /^(?:[\p{L}\p{N}_:?$.-]+|[^])?/u.exec(line.text.slice(from - line.from))[0].length;
  const mark = length
    ? Decoration.mark({ class: 'cm-error' }).range(from, from + length)
    : Decoration.line({ class: 'cm-error-here' }).range(line.from);
  editor.dispatch({ effects: [markError.of(Decoration.set([mark])), EditorView.scrollIntoView(at, { y: 'center' })] });
}

const clearError = () => editor.dispatch({ effects: markError.of(Decoration.none) });

function goTo(offset) {
  editor.dispatch({ selection: { anchor: Math.min(offset, editor.state.doc.length) }, scrollIntoView: true });
  editor.focus();
}

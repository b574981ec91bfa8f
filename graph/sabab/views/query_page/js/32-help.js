// The help: keys, what can be asked, and what this page is not.

function drawHelp() {
  const keys = [['Ctrl Enter', 'help.run'], ['Esc Tab', 'help.leave'], ['Tab', 'help.tab'], ['← →', 'help.arrows']];
  const close = h('button', { type: 'button', onclick: () => byId('dialog-help').close() }, word('close'));
  byId('dialog-help').replaceChildren(
    h('header', {}, h('h2', { id: 'h-help' }, word('help')), close),
    h(
      'div.text',
      {},
      h('dl.keys', {}, keys.map(([key, text]) => [h('dt', {}, h('kbd', { dir: 'ltr' }, key)), h('dd', {}, word(text))])),
      ['help.graph', 'help.forms', 'help.offline', 'help.not', 'help.made'].map((key) => h('p', {}, word(key))),
      outlinesBy() ? h('p', {}, word('map.source', { of: outlinesBy() })) : null,
    ),
  );
}

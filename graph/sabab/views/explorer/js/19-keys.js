// The keyboard: arrows step through a chain, or from event to event; every other key is in the help.

const inField = (target) => target.closest && target.closest('input, textarea, select, dialog');

function onKey(press) {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === 'Escape') return escape(press);
  if (inField(press.target)) return undefined;
  if (press.key === '?') return openDialog('dialog-help');
  if (press.key === '/') {
    press.preventDefault();
    return byId('search').focus();
  }
  if (press.key === 'l' || press.key === 'L') return setLanguage(1 - state.lang);
  const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key];
  if (way && state.chain && !press.target.closest('.panel, .map')) {
    press.preventDefault();
    stepChain(way);
  } else if (way && press.target.closest('g.event')) {
    press.preventDefault();
    moveFocus(way);
  }
  return undefined;
}

function escape(press) {
  if (document.querySelector('dialog[open]')) return;
  const sheet = document.querySelector('details.pop[open]');
  if (sheet) {
    sheet.open = false;
    sheet.querySelector('summary').focus();
  } else if (state.selected || state.chain) {
    press.preventDefault();
    clearSelection();
  } else if (state.query) {
    byId('search').value = '';
    change({ query: '' });
  }
  hideTip();
}

// To the next or previous visible event in time, whatever its lane.
function moveFocus(way) {
  const order = [...shown].sort(inTime).filter((event) => timeline.marks.has(event.index));
  const at = order.findIndex((event) => event.index === timeline.focus);
  const next = order[Math.min(Math.max(at + way, 0), order.length - 1)];
  if (!next) return;
  roveTo(next.index);
  reveal(timeline.at.get(next.index));
  timeline.marks.get(next.index).focus();
}

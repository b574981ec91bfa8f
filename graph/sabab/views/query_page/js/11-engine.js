// The engine in its worker: started once, asked one query at a time, and started anew when one is stopped.

const engine = { worker: null, ready: null, waiting: new Map(), next: 1 };

const packed = (name) => document.getElementById(`packed-${name}`).textContent;

function startEngine() {
  const address = URL.createObjectURL(new Blob([block('worker')], { type: 'text/javascript' }));
  engine.worker = new Worker(address);
  engine.worker.onmessage = ({ data }) => {
    const done = engine.waiting.get(data.id);
    engine.waiting.delete(data.id);
    if (done) done(data);
  };
  engine.worker.onerror = (failed) => {
    failed.preventDefault();
    for (const done of engine.waiting.values()) done({ problem: { text: failed.message || word('engine.failed') } });
    engine.waiting.clear();
  };
  engine.ready = tell({ engine: packed('engine'), graph: packed('graph') });
  engine.ready.then(() => URL.revokeObjectURL(address));
  return engine.ready;
}

function tell(message) {
  const id = engine.next;
  engine.next += 1;
  return new Promise((done) => {
    engine.waiting.set(id, done);
    engine.worker.postMessage({ id, ...message });
  });
}

async function ask(query) {
  const begun = await engine.ready;
  if (begun.problem) return begun;
  return tell({ query, union: wordAt(query, 'FROM') < 0 });
}

// A query runs in one step that nothing can interrupt but the end of its worker.
function stopEngine() {
  engine.worker.terminate();
  for (const done of engine.waiting.values()) done({ stopped: true });
  engine.waiting.clear();
  return startEngine();
}

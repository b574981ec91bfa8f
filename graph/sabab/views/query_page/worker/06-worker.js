// The worker: takes the packed engine and graph once, then queries; one message back for each.

let store = null;

async function start({ engine, graph }) {
  const [module, quads] = await Promise.all([unpacked(engine), unpacked(graph)]);
  oxigraph.initSync({ module });
  store = new oxigraph.Store();
  store.load(quads, { format: 'application/n-quads', lenient: true, no_transaction: true });
  return { ready: true, size: store.size };
}

// Without FROM a query is asked of all graphs together, as `sabab query` does.
function ask({ query, union }) {
  const begun = performance.now();
  const answer = answered(store.query(query, { results_format: 'json', use_default_graph_as_union: union }));
  const milliseconds = performance.now() - begun;
  return { answer, things: thingsIn(answer.rows), milliseconds };
}

onmessage = async ({ data }) => {
  try {
    postMessage({ id: data.id, ...(data.query === undefined ? await start(data) : ask(data)) });
  } catch (problem) {
    const message = String(problem.message || problem);
    postMessage({ id: data.id, problem: data.query === undefined ? { text: message } : placed(data.query, message) });
  }
};

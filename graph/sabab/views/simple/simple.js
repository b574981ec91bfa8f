'use strict';
// Change what you like: nodes, edges and options are the three blocks above, as vis-network takes them.
(() => {
  const block = (name) => JSON.parse(document.getElementById(name).textContent);
  const network = new vis.Network(
    document.getElementById('lanes'),
    { nodes: block('nodes'), edges: block('edges') },
    block('options'),
  );
  network.once('afterDrawing', () => network.fit());
  window.__network = network;
  window.__ready = true;
})();

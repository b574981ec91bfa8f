// What the query page takes from Oxigraph: its start from bytes in memory, its store, and the names of things.
export { initSync, namedNode, Store } from "oxigraph/web.js";

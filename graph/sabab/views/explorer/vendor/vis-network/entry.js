// What the explorer takes from vis: the drawing of a network and the data set that feeds it.
export { Network } from "vis-network/esnext/esm/vis-network.js";
export { DataSet } from "vis-data/esnext/esm/vis-data.js";

import { i as readSettings, n as pathFrom, r as placeOnDisk, t as configurationNames } from "./settings3.js";

export { configurationNames, pathFrom, placeOnDisk, readSettings };
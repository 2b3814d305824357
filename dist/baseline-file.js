import { n as readBaselineFile, t as baselineOf } from "./baseline-file2.js";

export { baselineOf, readBaselineFile };
import { a as headOf, c as openDisk, d as rootFor, f as stdinPath, i as findWithin, l as partsOf, n as contentsOf, o as match, r as find, s as nameOf, t as bytesOf, u as repositoryRoot } from "./disk.js";

export { repositoryRoot };
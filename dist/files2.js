import { n as repositoryRoot, r as stdinPath, t as createFiles } from "./files.js";

export { repositoryRoot };
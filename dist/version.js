// src/version.ts
/** The version in `package.json`; a test holds them together, so that `--version` reads no file. */
const version = "0.1.0";

export { version as t };
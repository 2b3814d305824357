/** The version in `package.json`; a test holds them together, so that `--version` reads no file. */
export const version = '0.1.0';

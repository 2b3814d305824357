import { hidesTemplates } from './hidden.ts';

/**
 * The text of a file in UTF-8 or UTF-16, with or without byte order mark; bytes that are no UTF-8 become U+FFFD, as for Azure's
 * tools. Undefined for what is no text: UTF-32 and everything else with NULs.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? undefined : text;
}

/** By the byte order mark, else by the NUL beside the first character, which is one of ASCII in JSON. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** Whether the bytes begin as those of a zip do; a binary plan is one. */
export const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;

// Letters can be written otherwise only by an escape (`\u0041` … `\u007a`), the slash also by `\/` and `\u002f`.
const words = /cognitiveservices|deploymentparameters/i;
const escapes = /\\u00(?:2f|[4-7])/i;
const deployments = /resources\\?\/deployment/i;

/**
 * False only where a file certainly is no template that declares, nests or links an account, and no parameter file by its
 * `$schema` (`looksLikeParameters` tells by name). Searches the bytes, and looks at nested deployments.
 */
export function mayMatter(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true; // UTF-16, rare enough to be read always
  const text = latin1(bytes);
  return hasEscape(bytes, text) || words.test(text) || (deployments.test(text) && hidesTemplates(text));
}

/** Whether any word of ours is in a part of a file that is no text or too long to be read. */
export function mentionsUs(bytes: Uint8Array): boolean {
  const text = latin1(bytes).replaceAll('\0', '');
  return words.test(text) || escapes.test(text) || deployments.test(text);
}

const hasEscape = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\\u00') && escapes.test(text);

/** Each byte as a character, without the byte order mark of UTF-8. */
function latin1(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('latin1');
}

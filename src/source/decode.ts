import { hidesTemplates } from './hidden.ts';

/**
 * The text of a file in UTF-8 or UTF-16, with or without byte order mark; bytes that are no UTF-8 become U+FFFD, as in .NET.
 * Undefined for what is no text: UTF-32 and everything else with NULs.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) return undefined;
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? undefined : text;
}

/** By the byte order mark, else by where the NULs of the first two characters are: JSON begins with two of ASCII. */
function encodingOf([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0)) return 'utf-16be';
  return 'utf-8';
}

// The letters of these words can't be written otherwise than by an escape `\u0041` … `\u007a`, the slash also by `\/` and `\u002f`.
const words = /cognitiveservices|templatelink|deploymentparameters|\\u00(?:2f|[4-7])/i;
const nestedDeployment = /resources\\?\/deployment/i;

/**
 * False only where a file certainly is no parameter file and no template that declares, nests or links an account: by a search of
 * its bytes, and a look at its nested deployments. Also to be read is what a parameter file's name says (`looksLikeParameters`).
 */
export function mayMatter(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const text = latin1(bytes);
  return words.test(text) || (nestedDeployment.test(text) && hidesTemplates(text));
}

/** The same for what is no text or too long to be read, part by part: whether any word of ours is in it. */
export function mentionsUs(bytes: Uint8Array): boolean {
  const text = latin1(bytes).replaceAll('\0', '');
  return words.test(text) || nestedDeployment.test(text);
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).latin1Slice();

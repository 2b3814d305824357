import type { Commented } from '../model/commented.ts';
import type { Offsets } from '../model/span.ts';
import { endOfText } from './json-controls.ts';

/** The comments of a JSON text, and what is in brackets or is a text over several lines (which Azure reads), in order. */
export function commentedJson(text: string): Commented {
  const comments: Offsets[] = [];
  const pairs: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const sign = /["[\]{}]|\/[/*]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { 0: one, index: start } = found;
    if (one === '"') {
      const end = endOfText(text, start);
      if (/[\r\n]/.test(text.slice(start, end))) pairs.push({ start, end });
      sign.lastIndex = end;
    } else if (one.startsWith('/')) {
      const end = endOfComment(text, start, one);
      comments.push({ start, end });
      sign.lastIndex = end;
    } else if (one === '[' || one === '{') {
      const pair = { start, end: text.length };
      pairs.push(pair);
      open.push(pair);
    } else {
      const pair = open.pop();
      if (pair) pair.end = start + 1;
    }
  }
  return { comments, pairs };
}

function endOfComment(text: string, start: number, sign: string): number {
  const ending = sign === '//' ? /[\r\n]/g : /\*\//g;
  ending.lastIndex = start + 2;
  const found = ending.exec(text);
  if (!found) return text.length;
  return sign === '//' ? found.index : ending.lastIndex;
}

import { shorten, termOf } from '../../model/term.ts';
import type { Expression } from '../syntax.ts';

/** An expression as text, without its place: the same for two that are written alike. */
export function wordingOf(expression: Expression): string {
  switch (expression.kind) {
    case 'value':
      return termOf(expression.value);
    case 'call':
      return shorten(`${expression.name}(${expression.args.map(wordingOf).join(',')})`);
    case 'access':
      return shorten(`${wordingOf(expression.target)}[${wordingOf(expression.key)}]`);
    case 'array':
      return shorten(`[${expression.items.map(wordingOf).join(',')}]`);
    case 'object': {
      const members = expression.members.map(
        ({ name, key, value }) => `${key ? wordingOf(key) : JSON.stringify(name)}:${wordingOf(value)}`,
      );
      const loops = expression.loops.map(
        ({ name, count, input }) => `${JSON.stringify(name)}*${wordingOf(count)}:${wordingOf(input)}`,
      );
      return shorten(`{${[...members, ...loops].join(',')}}`);
    }
    case 'invalid':
      return 'invalid()';
  }
}

import type { Rule } from '../model/rule.ts';
import { rulePage } from './home.ts';
import { jsonText } from './json-text.ts';

/** What `rules` prints: one rule a line. */
export function rulesText(rules: readonly Rule[]): string {
  const widest = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules.map(({ id, name, level, title }) => `${id}  ${name.padEnd(widest)}  ${level.padEnd(7)}  ${title}\n`).join('');
}

/** The same for other tools. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${jsonText(rules.map(({ id, name, level, title }) => ({ id, name, level, title })))}\n`;
}

/** What `explain` prints: what the rule reports, why, how to fix it, and a template that fails and one that passes. */
export function explainText({ id, name, level, asks, title, why, fix, examples }: Rule): string {
  const head = `${id} ${name} (${level})\n\nAsks: ${asks}. Reports: ${title}.\n\nWhy: ${why}\n\nFix: ${fix}\n`;
  return `${head}\nThis fails:\n\n${indented(examples.failing)}\nThis passes:\n\n${indented(examples.passing)}\nMore: ${rulePage(id)}\n`;
}

/** The same for other tools. */
export function explainJson({ id, name, level, asks, title, why, fix, examples }: Rule): string {
  return `${jsonText({ id, name, level, asks, title, why, fix, examples })}\n`;
}

const indented = (code: string) =>
  code
    .trim()
    .replace(/^(?=.)/gm, '  ')
    .concat('\n');

/** The rules that may be named, by id or name. */
export type RuleNames = readonly { readonly id: string; readonly name: string }[];

/** What a suppression says, wherever it is written: ids of rules, why, and until when. */
export interface Directive {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly until: string | undefined;
}

/** A directive with what it is about, or why it is none. */
export type Read = { readonly directive: Directive; readonly isForFile: boolean } | { readonly fault: string };

const form = 'aoai-guard:ignore RULE -- reason [until=YYYY-MM-DD]';

const lastDay = `The last day of a suppression stands at its end, or it has none; write ${form}`;

/** Reads what stands in a comment, without its signs; undefined where it is not meant for us. */
export function readDirective(comment: string, known: RuleNames): Read | undefined {
  const found = /^aoai-guard:\s*(\S*)\s*(.*)$/su.exec(comment);
  if (!found) return undefined;
  const [, verb = '', rest = ''] = found;
  if (verb !== 'ignore' && verb !== 'ignore-file') return { fault: `There is no 'aoai-guard:${verb}'; write ${form}` };
  const [names = '', ...reasons] = rest.split(/(?:^|\s)--(?:\s|$)/u);
  const [, reason = '', until] = /^(.*?)(?:(?:^|\s)until=(\S*))?$/su.exec(reasons.join(' -- ').trim()) ?? [];
  if (/(?:^|\s)until\s?[=:]?\s?\d{4}-\d\d-\d\d/i.test(reason)) return { fault: lastDay };
  const read = directiveOf(names.split(/[,\s]+/u).filter(Boolean), reason, until, known);
  return 'fault' in read ? { fault: `${read.fault}; write ${form}` } : { directive: read, isForFile: verb === 'ignore-file' };
}

/** Checks what a suppression says; `fault` is a sentence. */
export function directiveOf(
  names: readonly string[],
  reason: string,
  until: string | undefined,
  known: RuleNames,
): Directive | { readonly fault: string } {
  if (names.length === 0) return { fault: 'This suppression names no rule' };
  const rules: string[] = [];
  for (const name of names) {
    const rule = known.find((one) => one.id.toLowerCase() === name.toLowerCase() || one.name === name);
    const all = known.map((one) => one.id).join(', ');
    if (!rule) return { fault: `There is no rule '${name}' to suppress; the rules are: ${all}` };
    rules.push(rule.id);
  }
  if (reason.trim() === '') return { fault: 'This suppression gives no reason' };
  if (until !== undefined && !isDay(until)) return { fault: `'${until}' is no day of the calendar` };
  return { rules: [...new Set(rules)], reason: reason.trim(), until };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

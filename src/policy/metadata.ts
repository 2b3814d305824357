import { fold } from '../model/letters.ts';
import { member, property } from '../model/property.ts';
import type { Problem } from '../model/report.ts';
import type { Suppression } from '../model/settings.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import { plainItems } from '../model/value.ts';
import type { Found } from './comments.ts';
import { directiveOf, type RuleNames } from './directive.ts';

/** The suppressions in the `metadata` of a template's resources and templates, each about what it is metadata of. */
export function suppressionsInMetadata(root: Value, rules: RuleNames): Found {
  const suppressions: Suppression[] = [];
  const problems: Problem[] = [];
  for (const { owner, isOwner } of objectsIn(root)) {
    const said = property(owner, 'metadata', 'aoaiGuard');
    if (!said || said.kind === 'null') continue;
    const list = said.kind === 'object' && said.members.size === 1 ? member(said, 'ignore') : undefined;
    if (!list) {
      problems.push({ message: `metadata.aoaiGuard says nothing else than what to ignore: ${form}`, at: said.span });
      continue;
    }
    if (!isOwner) {
      problems.push({
        message: 'Only metadata of a resource or a template holds suppressions, and this is of neither',
        at: list.span,
      });
      continue;
    }
    const entries = list.kind === 'array' ? plainItems(list) : undefined;
    if (!entries) problems.push({ message: form, at: list.span });
    for (const entry of entries ?? []) {
      const read = readEntry(entry, rules);
      if ('fault' in read) problems.push({ message: read.fault, at: entry.span });
      else suppressions.push({ kind: 'metadata', ...read, at: entry.span, covers: { kind: 'span', span: owner.span } });
    }
  }
  return { suppressions, problems };
}

const form = 'metadata.aoaiGuard.ignore is a list of { "rule": …, "reason": …, "until": … }';
const keys = ['rule', 'reason', 'until'];

function readEntry(entry: Value, rules: RuleNames) {
  if (entry.kind !== 'object') return { fault: `This is no suppression: ${form}` };
  const others = [...entry.members.keys()].filter((name) => !keys.includes(name));
  if (others.length > 0) return { fault: `A suppression has no '${others[0]}': ${form}` };
  const [rule, reason, until] = keys.map((name) => entry.members.get(name));
  const isText = (value: Value | undefined) => value === undefined || value.kind === 'text';
  if (![rule, reason, until].every(isText)) return { fault: `All that a suppression says is text: ${form}` };
  const read = directiveOf(textsOf(rule), textsOf(reason).join(''), textsOf(until)[0], rules);
  return 'fault' in read ? { fault: `${read.fault}: ${form}` } : read;
}

const textsOf = (value: Value | undefined) => (value?.kind === 'text' ? [value.value] : []);

interface Met {
  readonly owner: ObjectValue;
  /** Whether it stands where a resource or a template does. */
  readonly isOwner: boolean;
}

function* objectsIn(root: Value): Generator<Met> {
  const waiting: Waiting[] = [{ value: root, stands: 'as owner' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, stands } = next;
    const placeOf = (name: string) => (stands === 'as list' ? 'as owner' : placeIn(name));
    if (value.kind === 'object') yield { owner: value, isOwner: stands === 'as owner' };
    const inner =
      value.kind === 'object'
        ? [...value.members]
        : value.kind === 'array'
          ? (plainItems(value) ?? []).map((one) => ['', one] as const)
          : [];
    for (const [name, member] of inner.reverse()) waiting.push({ value: member, stands: placeOf(name) });
  }
}

interface Waiting {
  readonly value: Value;
  readonly stands: 'as owner' | 'as list' | 'elsewhere';
}

function placeIn(name: string): Waiting['stands'] {
  const known = fold(name);
  return known === 'resources' ? 'as list' : known === 'template' ? 'as owner' : 'elsewhere';
}

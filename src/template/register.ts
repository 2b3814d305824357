import { fold } from '../model/letters.ts';
import { partsOf } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import type { Frame } from './frame.ts';
import { turnsOf } from './loops.ts';
import type { ResourceDeclaration } from './syntax.ts';

/** One turn of a declaration, with the key it is found by. */
export interface Declared {
  readonly declaration: ResourceDeclaration;
  readonly frame: Frame;
  readonly index: Value | undefined;
  readonly key: Value;
}

/** What a deployment declares, each turn of a loop apart. */
export function declared(
  frame: Frame,
  isMeant: (declaration: ResourceDeclaration) => boolean,
  key: (declaration: ResourceDeclaration, frame: Frame) => Value,
): readonly Declared[] {
  return frame.scope.template.resources().flatMap((declaration) => {
    const turns = isMeant(declaration) ? (turnsOf(declaration.loop, frame) ?? []) : [];
    if (!frame.scope.run.spend(turns.length)) return [];
    return turns.map((turn) => ({ declaration, frame: turn.frame, index: turn.index, key: key(declaration, turn.frame) }));
  });
}

const indices = new WeakMap<readonly Declared[], ReadonlyMap<string | undefined, readonly Declared[]>>();

/** Those that can have a key, by the name that it ends in where that is written; none where the run can't afford to look at them. */
export function candidates(all: readonly Declared[], key: Value, frame: Frame): readonly Declared[] {
  const index = indices.get(all) ?? byLastName(all);
  indices.set(all, index);
  const name = nameIn(key);
  const found = name === undefined ? all : [...(index.get(name) ?? []), ...(index.get(undefined) ?? [])];
  return frame.scope.run.spend(found.length) ? found : [];
}

function byLastName(all: readonly Declared[]): ReadonlyMap<string | undefined, readonly Declared[]> {
  const index = new Map<string | undefined, Declared[]>();
  for (const one of all) {
    const name = nameIn(one.key);
    const same = index.get(name);
    if (same) same.push(one);
    else index.set(name, [one]);
  }
  return index;
}

/** The last segment of an id or name, folded; undefined where it holds something unknown. */
function nameIn(value: Value): string | undefined {
  const parts = partsOf(value) ?? [];
  const last = parts.at(-1);
  const slash = typeof last === 'string' ? last.lastIndexOf('/') : -1;
  if (typeof last !== 'string' || (slash < 0 && parts.length > 1) || slash === last.length - 1) return undefined;
  return fold(last.slice(slash + 1));
}

/** The list, made when first asked for; nothing while it is being made, since a name can't be found by way of itself. */
export function once(make: () => readonly Declared[]): () => readonly Declared[] {
  let made: readonly Declared[] | undefined;
  return () => {
    if (made) return made;
    made = [];
    made = make();
    return made;
  };
}

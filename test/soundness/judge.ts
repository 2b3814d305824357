import { readModule } from '../../src/arm/modules.ts';
import { readTemplate } from '../../src/arm/read.ts';
import { endpointType } from '../../src/azure/connections.ts';
import { accountType } from '../../src/azure/openai-account.ts';
import { check } from '../../src/check.ts';
import { createLibrary } from '../../src/documents.ts';
import { link } from '../../src/link.ts';
import type { VerdictKind } from '../../src/model/report.ts';
import type { Resource } from '../../src/model/resource.ts';
import { termOf } from '../../src/model/term.ts';
import { isSettled, type Value } from '../../src/model/value.ts';
import { rules } from '../../src/rules/index.ts';
import { pointerOf } from '../../src/source/json.ts';
import { deploy } from '../../src/template/deploy.ts';
import type { KnownPlace } from '../../src/template/place.ts';
import type { Template } from '../../src/template/syntax.ts';
import { asValue, type Learned } from './learning.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the guard says of one account, and how to find it again. */
export interface Judged {
  readonly pointer: string;
  readonly index: string | null;
  readonly verdicts: ReadonlyMap<string, VerdictKind>;
}

/** An account of any kind, as far as it must differ from others. */
interface Declared {
  /** Where it is declared, index included. */
  readonly at: string;
  readonly declaredIn: string;
  readonly isUnconditional: boolean;
  /** As a term, so that also two unknown ids are known to be one. */
  readonly id: string;
}

/** A deployment of a template, judged; `refusals`: how often something was evaluated that Azure refuses. */
export interface Judgement {
  readonly accounts: readonly Judged[];
  readonly declared: readonly Declared[];
  /** Names of the root's parameters that nothing settles. */
  readonly unknown: readonly string[];
  readonly refusals: number;
}

/** What is known when a template is judged. Secrets are told only where `isRevealed`. */
export interface Knowing {
  readonly learned: Learned;
  readonly place: KnownPlace;
  readonly isRevealed: boolean;
}

/** Deploys the template with what is known, and asks both rules about each account. */
export function judge(template: Json, { learned, place, isRevealed }: Knowing): Judgement {
  const json = JSON.stringify(template);
  const file = { path: 'main.json', text: isRevealed ? json.replaceAll('"securestring"', '"string"') : json };
  const library = createLibrary();
  const { root } = library.open(file);
  const read = root && readTemplate(root);
  if (!read) throw new Error('no template');
  const known = new Map<Value, Template | undefined>();
  const deployment = deploy({
    template: read,
    place,
    argument: ({ name }) => (name in learned ? { kind: 'value', value: asValue(learned[name]) } : undefined),
    isWanted: (type) => type === accountType || type === endpointType,
    host: {
      readModule,
      linked: () => ({ why: 'there is no disk' }),
      readTemplate: (value) => {
        if (!known.has(value)) known.set(value, readTemplate(value));
        return known.get(value);
      },
    },
  });
  const { resources, gaps } = deployment;
  const graphs = link([
    { input: { path: 'main.json', language: 'arm', parameters: [] }, resources, gaps, file, sources: [file], isCompiled: false },
  ]);
  const { accounts } = check(graphs, {
    rules,
    strict: false,
    wayTo: library.wayTo,
    pathOf: (path) => path,
    endpointFor: () => undefined,
  });
  return {
    accounts: accounts.map(({ resource, pointer, verdicts }) => ({ pointer: pointer ?? '', index: resource.index, verdicts })),
    declared: deployment.resources.flatMap((resource) =>
      resource.type === accountType && resource.deployed !== 'no'
        ? [declaredBy(resource, pointerOf(library.wayTo(resource.block)))]
        : [],
    ),
    unknown: [...read.parameters.keys()].filter(
      (name) => isLearnable(template, name) && !isSettled(deployment.scope.parameter(name) ?? asValue(null)),
    ),
    refusals: deployment.scope.run.refusals,
  };
}

const declaredBy = (resource: Resource, pointer: string | null): Declared => ({
  at: `${pointer} ${resource.index}`,
  declaredIn: resource.declaredIn,
  isUnconditional: resource.deployed === 'yes' && resource.conditions.length === 0,
  id: termOf(resource.id).toLowerCase(),
});

/** Learning doesn't override defaults; those of secrets, and what differs each time, are not known before. */
function isLearnable(template: Json, name: string): boolean {
  const { type, defaultValue } = ((template['parameters'] as Json)[name] ?? {}) as { type?: string; defaultValue?: unknown };
  return defaultValue === undefined || type === 'securestring' || defaultValue === '[newGuid()]' || defaultValue === '[utcNow()]';
}

/** Whether a parameter can turn out so: `newGuid()` gives neither an empty text nor one with a `/`. */
export function canTurnOut(template: Json, name: string, value: unknown): boolean {
  const { defaultValue } = ((template['parameters'] as Json)[name] ?? {}) as { defaultValue?: unknown };
  return defaultValue !== '[newGuid()]' || /^[^/]+$/.test(String(value));
}

/** The settled verdicts of one deployment that another, which knows more, turns into the opposite. */
export function overturned(before: Judgement, after: Judgement): readonly string[] {
  return before.accounts.flatMap((one) => {
    const same = before.accounts.filter(({ pointer, index }) => pointer === one.pointer && index === one.index);
    return [...one.verdicts].flatMap(([rule, verdict]) => {
      if (verdict === 'undecided' || same.some((other) => other.verdicts.get(rule) !== verdict)) return [];
      const turned = after.accounts.filter(({ pointer, index, verdicts }) => {
        const late = verdicts.get(rule);
        return (
          pointer === one.pointer &&
          (one.index === null || index === one.index) &&
          late !== 'undecided' &&
          late !== undefined &&
          late !== verdict
        );
      });
      return turned.map(
        ({ pointer, index }) =>
          `${rule} of ${pointer} [${one.index} → ${index}] was ${verdict} and is ${turned[0]?.verdicts.get(rule)}`,
      );
    });
  });
}

/** Whether Azure refuses what is known: two resources that one template declares without conditions have one id, or a name is empty. */
export function isRefused(before: Judgement, after: Judgement): boolean {
  const free = new Set(before.declared.flatMap(({ at, isUnconditional }) => (isUnconditional ? [at] : [])));
  const ids = after.declared.flatMap(({ id, declaredIn, at }) =>
    id !== undefined && free.has(at) ? [`${declaredIn} ${id}`] : [],
  );
  return new Set(ids).size < ids.length || after.declared.some(({ id }) => /^'.*\/(\/|'$)/.test(id)) || after.refusals > 0;
}

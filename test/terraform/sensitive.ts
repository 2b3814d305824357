import { get, isObject, itemsOf, textIn } from '../../src/terraform/json.ts';
import type { Json } from '../../src/terraform/plan.ts';
import { withValue } from './learning.ts';
import { mark, type Path } from './planting.ts';

/** A text of a resource, and where its mark of being sensitive stands. */
export interface Markable {
  readonly at: Path;
  /** Where the marks of its resource begin, and the way from there to its own. */
  readonly marks: Path;
  readonly inside: Path;
}

const ours = /^azurerm_(?:cognitive_account|ai_services|private_endpoint|resource_group)$|^azapi_/;

const textsIn = (value: Json, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name])) : [];
};

function markablesOf(holder: Json, at: Path, [values, marks]: readonly [string, string]): readonly Markable[] {
  const inside = textsIn(get(holder, values)).filter((path) => path[0] !== 'type');
  return inside.map((path) => ({ at: [...at, values, ...path], marks: [...at, marks], inside: path }));
}

function inModule(module: Json, at: Path): readonly Markable[] {
  return [
    ...itemsOf(get(module, 'resources')).flatMap((one, index) =>
      ours.test(textIn(get(one, 'type')) ?? '')
        ? markablesOf(one, [...at, 'resources', index], ['values', 'sensitive_values'])
        : [],
    ),
    ...itemsOf(get(module, 'child_modules')).flatMap((one, index) => inModule(one, [...at, 'child_modules', index])),
  ];
}

/** Every text of our resources that a plan may mark as sensitive, in its changes and in the state before. */
export const markablesIn = (plan: Json): readonly Markable[] => [
  ...itemsOf(get(plan, 'resource_changes')).flatMap((one, index) =>
    ours.test(textIn(get(one, 'type')) ?? '')
      ? markablesOf(get(one, 'change'), ['resource_changes', index, 'change'], ['after', 'after_sensitive'])
      : [],
  ),
  ...inModule(get(plan, 'prior_state', 'values', 'root_module'), ['prior_state', 'values', 'root_module']),
];

/** A list of marks is padded: Terraform writes one as long as the list of values. */
function marked(marks: Json, [step, ...rest]: Path): Json {
  if (step === undefined || marks === true) return true;
  if (typeof step !== 'number') return { ...(isObject(marks) ? marks : {}), [step]: marked(get(marks, step), rest) };
  const padded = Array.from({ length: Math.max(step + 1, itemsOf(marks).length) }, (_, index) => get(marks, index) ?? false);
  return padded.map((one, index) => (index === step ? marked(one, rest) : one));
}

/** The plan with secrets in these places, each marked: itself, or what it lies in where `depth` is less. */
export function conceal(plan: Json, places: readonly Markable[], shape: (secret: string) => string, depth: number): Json {
  return places.reduce<Json>((whole, { at, marks, inside }, index) => {
    const planted = withValue(whole, at, shape(`${mark}${index}`));
    return withValue(planted, marks, marked(get(planted, ...marks), inside.slice(0, Math.max(1, inside.length - depth))));
  }, plan);
}

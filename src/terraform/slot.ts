import { evaluate } from '../hcl/evaluate.ts';
import { asValue, type Scope } from '../hcl/result.ts';
import type { Expression } from '../hcl/syntax.ts';
import { equal } from '../model/equality.ts';
import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { type Basis, type Item, plainItems, seenFrom, type Unknown, unknown, type Value } from '../model/value.ts';
import { parseReference } from './address.ts';
import { get } from './json.ts';
import type { Json } from './plan.ts';
import { distinctReferences, headsIn, headsOf } from './references.ts';
import type { Path } from './values.ts';
import { plainJson } from './values.ts';
import type { ModuleInstance, World } from './world.ts';

/** An expression, as its HCL writes it and as the plan's `configuration` knows it. */
export interface Slot {
  readonly hcl: Expression | undefined;
  /** `{ constant_value }` or `{ references }`. */
  readonly config: Json;
  /** Where to look at it. */
  readonly at: Span;
  /** What it is, for terms and reasons: `azurerm_private_endpoint.main.subnet_id`. */
  readonly title: string;
  /** Names that a block around it binds. */
  readonly bound?: ReadonlySet<string>;
}

/** What an expression gives: by its HCL where that is at hand, else by a bare reference; undefined where there is neither. */
export function evaluateSlot(slot: Slot, scope: Scope, world: World): Value | undefined {
  const { hcl, config, at, title } = slot;
  if (hcl) {
    const value =
      staleness(slot) ?? world.once(`${at.file.path}:${hcl.span.start}:${title}`, () => asValue(evaluate(hcl, scope, world.run)));
    return seenFrom(asPlanned(value ?? circular(slot), constantOf(slot), slot), at, limits.trail);
  }
  const references = get(config, 'references');
  return references === undefined ? constantOf(slot) : byReferences(slot, references, scope, world);
}

/** What the plan knows to be constant; of JSON's templates it has the text only. */
function constantOf({ config, at, title }: Slot): Value | undefined {
  const constant = get(config, 'references') === undefined ? get(config, 'constant_value') : undefined;
  const value = constant === undefined ? undefined : plainJson(constant, { span: at, owner: title });
  return value && holdsTemplate(value) ? unknown(title, `${title} is worked out of constants`, at) : value;
}

const template = /[$%]\{/;

function holdsTemplate(value: Item): boolean {
  if (value.kind === 'text') return template.test(value.value);
  if (value.kind === 'array') return value.items.some(holdsTemplate);
  return value.kind === 'object' && [...value.members].some(([name, member]) => template.test(name) || holdsTemplate(member));
}

/** What the source says, unless the plan certainly has another value for it. */
export const asPlanned = (value: Value, planned: Value | undefined, { at, title }: Pick<Slot, 'at' | 'title'>): Value =>
  planned && equal(value, planned) === 'no' ? stale(title, at) : value;

const stale = (title: string, at: Span): Unknown =>
  unknown(`stale(${title})`, `the source of ${title} is not what was planned`, at);

const circular = ({ title, at }: Slot): Unknown => unknown(`circular(${title})`, `${title} depends on itself`, at);

/** HCL that refers to other things than the plan says is not what was planned. */
function staleness({ hcl, config, at, title, bound = new Set() }: Slot): Unknown | undefined {
  const references = get(config, 'references');
  const isConstant = get(config, 'constant_value') !== undefined;
  if (!hcl || (references === undefined && !isConstant)) return undefined;
  const [planned, written] = [headsOf(references), headsIn(hcl, bound)];
  const isSame = planned.size === written.size && [...planned].every((head) => written.has(head));
  return isSame ? undefined : stale(title, at);
}

const unsettling = /^(?:each|count|local|self|path|terraform)\b/;

/**
 * The thing that a bare reference means, taken for the whole expression, as it nearly always is (contract §3): one reference that names
 * an attribute, with literal keys at most.
 */
function byReferences({ at, title }: Slot, references: Json, scope: Scope, world: World): Value {
  const distinct = distinctReferences(references);
  const [only, ...others] = distinct;
  const steps = only === undefined || others.length > 0 || unsettling.test(only) ? undefined : parseReference(only);
  const hint = world.hasSource ? 'run terraform init, so that the source of its module is there' : 'give --source';
  const open = () => unknown(title, `it refers to ${list(distinct)}, and only the source shows how: ${hint}`, at);
  const value = steps && world.once(`${title} by ${only}`, () => follow(scope, steps));
  if (!value || isRepeated(value)) return open();
  return { ...seenFrom(value, at, limits.trail), basis: 'reference' };
}

/** Which instance of several an expression takes is lost in its list. */
const isRepeated = (value: Value) => value.kind === 'array' || (value.kind === 'object' && value.members.size > 0 && !value.rest);

const list = (texts: readonly string[]) => (texts.length > 3 ? `${texts.slice(0, 3).join(', ')}, …` : texts.join(', '));

function follow(scope: Scope, [root, ...steps]: Path): Value | undefined {
  const start = typeof root === 'string' ? scope(root) : undefined;
  return start && navigate(start, steps);
}

/** The value at a way inside another; undefined where there is none. */
export function navigate(value: Value, [step, ...rest]: Path): Value | undefined {
  if (step === undefined) return value;
  const next = stepInto(value, step);
  return next && navigate(next, rest);
}

function stepInto(value: Value, step: string | number): Value | undefined {
  if (value.kind === 'object') return value.members.get(String(step)) ?? (value.rest && memberOf(value.rest, step));
  if (value.kind === 'array' && typeof step === 'number') return plainItems(value)?.[step];
  return value.kind === 'unknown' ? memberOf(value, step) : undefined;
}

const memberOf = ({ term, why, span }: Unknown, step: string | number): Unknown =>
  unknown(typeof step === 'number' ? `${term}[${step}]` : `${term}.${step}`, why, span);

/** What a value rests on: `reference` where any part of it was followed by a bare reference only, else `source`. */
export function basisOf(value: Value): Basis {
  const holes = value.kind === 'pattern' ? value.parts.filter((part) => typeof part !== 'string') : [];
  return value.basis === 'reference' || holes.some((hole) => hole.basis === 'reference') ? 'reference' : 'source';
}

/** The slot of an attribute of a provider's configuration, `azurerm.hub` or `module.x:azurerm`, that a module has. */
export function slotOfProvider({ plan, start }: World, { hcl }: ModuleInstance, key: string, attribute: string): Slot {
  const config = get(plan.configuration, 'provider_config', key, 'expressions', attribute);
  const [name = key, alias] = key.slice(key.indexOf(':') + 1).split('.');
  const written = hcl?.provider(name, alias)?.attribute(attribute);
  return { hcl: written?.value, config, at: written?.span ?? start, title: `provider.${key}.${attribute}` };
}

/** The heads of what an expression refers to; none where there is none. */
export const headsWrittenIn = (hcl: Expression | undefined): ReadonlySet<string> => (hcl ? headsIn(hcl, new Set()) : new Set());

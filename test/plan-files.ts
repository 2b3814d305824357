import { readFileSync } from 'node:fs';
import { decode } from '../src/source/decode.ts';
import { type Loaded, loadPlan } from '../src/terraform/load.ts';
import type { Plan } from '../src/terraform/plan.ts';

/** Real plans, and what is taken for them. */
export const planFolder = new URL('../fixtures/plans/', import.meta.url);
export const bytesOf = (name: string) => readFileSync(new URL(name, planFolder));
export const textOf = (name: string) => decode(bytesOf(name)) ?? '';
export const jsonOf = (name: string) => JSON.parse(textOf(name));

/** The plan that was loaded; a test that expects one fails otherwise. */
export function planIn(loaded: Loaded): Plan {
  if (loaded.kind !== 'plan') throw new Error(JSON.stringify(loaded));
  return loaded.plan;
}
export const load = (json: unknown) => loadPlan('plan.json', JSON.stringify(json));
export const planOf = (json: unknown) => planIn(load(json));
export const fatesOf = ({ instances }: Plan) => Object.fromEntries(instances.map(({ address, fate }) => [address, fate]));
export const told = (gaps: Plan['gaps']) => gaps.map(({ kind, message }) => `${kind}: ${message}`);

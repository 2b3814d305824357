import { posix } from 'node:path';
import { limits } from '../model/limits.ts';
import { treeOf } from './bundle.ts';
import { type Loaded, planOf } from './load.ts';
import { damaged, readTfplan } from './tfplan.ts';
import { entriesOf, firstName, isZip, unpack } from './zip.ts';

const planName = 'tfplan';

/** Whether bytes are a plan as `terraform plan -out` writes it, even a damaged one. */
export const isBinaryPlan = (bytes: Uint8Array): boolean =>
  isZip(bytes) && (firstName(bytes) === planName || entriesOf(bytes)?.some(({ name }) => name === planName) === true);

/**
 * Reads a binary plan: the changes and the source in it, never the states. Never throws, and no message quotes what it holds.
 * https://github.com/hashicorp/terraform/blob/main/docs/planning-behaviors.md
 */
export function loadBinaryPlan(path: string, bytes: Uint8Array): Loaded {
  if (!isBinaryPlan(bytes)) return { kind: 'other' };
  const entries = entriesOf(bytes);
  const plans = entries?.filter(({ name }) => name === planName);
  const [plan] = plans ?? [];
  if (!entries || !plan || plans?.length !== 1) return damaged;
  if (plan.size > limits.planBytes) {
    const most = limits.planBytes.toLocaleString('en-US');
    return { kind: 'problem', message: `This binary plan is longer than the ${most} bytes that are read when it is unpacked` };
  }
  const tfplan = unpack(plan);
  const read = tfplan ? readTfplan(tfplan) : damaged;
  if (read.kind === 'problem') return read;
  return planOf(path, read.root, { isBinary: true, bundle: treeOf(entries, posix.dirname(path)) });
}

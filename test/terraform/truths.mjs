import { written } from './cases.mjs';
import { azapis } from './truths/azapi.mjs';
import { choicesOfIds } from './truths/choices.mjs';
import { collections } from './truths/collections.mjs';
import { conditionsOverIds } from './truths/conditions.mjs';
import { expressions } from './truths/expressions.mjs';
import { lives } from './truths/life.mjs';
import { modules } from './truths/modules.mjs';
import { traps } from './truths/traps.mjs';

/** Plans that are applied. `least`: how many verdicts must be settled with the source; `taken`: a reference list misleads without it. */
export const truths = [
  ...expressions,
  ...collections,
  ...conditionsOverIds,
  ...choicesOfIds,
  ...lives,
  ...modules,
  ...azapis,
  ...traps,
].map(written);

import { choosingFunctions, forms } from './choose.ts';
import { collectionFunctions } from './collection.ts';
import { conversionFunctions } from './conversion.ts';
import { encodingFunctions } from './encoding.ts';
import { hashFunctions } from './hash.ts';
import { numericFunctions } from './numeric.ts';
import { objectFunctions } from './object.ts';
import { outsideFunctions } from './outside.ts';
import { providerFunctions } from './provider.ts';
import { setFunctions } from './sets.ts';
import { stringFunctions } from './string.ts';
import type { Form, FunctionTable, HclFunction } from './table.ts';

const tables: readonly FunctionTable[] = [
  choosingFunctions,
  collectionFunctions,
  conversionFunctions,
  encodingFunctions,
  hashFunctions,
  numericFunctions,
  objectFunctions,
  outsideFunctions,
  providerFunctions,
  setFunctions,
  stringFunctions,
];

const functions: ReadonlyMap<string, HclFunction> = new Map(tables.flatMap((table) => Object.entries(table)));
const formsByName: ReadonlyMap<string, Form> = new Map(Object.entries(forms));

/** The function of that name; undefined where the guard knows none. */
export const findFunction = (name: string): HclFunction | undefined => functions.get(name);

/** The function of that name that decides itself what becomes of its arguments. */
export const findForm = (name: string): Form | undefined => formsByName.get(name);

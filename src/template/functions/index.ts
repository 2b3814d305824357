import { arrayFunctions } from './array.ts';
import { cidrFunctions } from './cidr.ts';
import { comparisonFunctions } from './comparison.ts';
import { dateFunctions } from './date.ts';
import { deploymentFunctions } from './deployment.ts';
import { encodingFunctions } from './encoding.ts';
import { lambdaFunctions } from './lambda.ts';
import { logicalFunctions } from './logical.ts';
import { numericFunctions } from './numeric.ts';
import { objectFunctions } from './object.ts';
import { resourceFunctions } from './resource.ts';
import { scopeFunctions } from './scope.ts';
import { stringFunctions } from './string.ts';
import type { FunctionTable, TemplateForm, TemplateFunction } from './table.ts';
import { uriFunctions } from './uri.ts';

const tables: readonly FunctionTable[] = [
  arrayFunctions,
  cidrFunctions,
  comparisonFunctions,
  dateFunctions,
  deploymentFunctions,
  lambdaFunctions,
  logicalFunctions,
  numericFunctions,
  objectFunctions,
  resourceFunctions,
  scopeFunctions,
  stringFunctions,
  uriFunctions,
  encodingFunctions,
];

const functions: ReadonlyMap<string, TemplateFunction | TemplateForm> = new Map(tables.flatMap((table) => Object.entries(table)));

/** The template function of that name (lower case); undefined where the language has none, or the evaluator answers it itself. */
export const findFunction = (name: string): TemplateFunction | TemplateForm | undefined => functions.get(name);

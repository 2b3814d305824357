import { anyType, boolType, listOf, mapOf, numberType, setOf, stringType, type Type } from '../type.ts';
import type { FunctionTable, HclFunction } from './table.ts';

/** The conversion is that of the argument to its type. */
const to = (type: Type): HclFunction => ({
  parameters: [{ type, takesNull: true }],
  toleratesUnknown: true,
  neverFails: true,
  apply: ([value], call) => value ?? call.null(),
});

/** https://developer.hashicorp.com/terraform/language/functions (Type Conversion Functions) */
export const conversionFunctions: FunctionTable = {
  ephemeralasnull: to(anyType),
  nonsensitive: to(anyType),
  sensitive: to(anyType),
  tobool: to(boolType),
  tolist: to(listOf(anyType)),
  tomap: to(mapOf(anyType)),
  tonumber: to(numberType),
  toset: to(setOf(anyType)),
  tostring: to(stringType),
};

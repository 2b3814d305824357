import { member, memberOfUnknown } from '../model/property.ts';
import type { ArrayValue, Value } from '../model/value.ts';
import type { Call, TemplateFunction } from './functions/table.ts';

/** `.name` and `[index]`: names whatever their case, indices from 0; what is not there has no value. */
export const access: TemplateFunction = {
  arity: [2, 2],
  toleratesUnknown: true,
  apply: ([target, key], call) => (target && key ? lookUp(target, key, call) : call.null()),
};

function lookUp(target: Value, key: Value, call: Call): Value {
  if (target.kind === 'unknown') return key.kind === 'text' ? memberOfUnknown(target, key.value) : call.open(target.why);
  if (target.kind === 'object') {
    if (key.kind !== 'text')
      return key.kind === 'unknown' || key.kind === 'pattern'
        ? call.open('the name of the property is not known')
        : call.fail('the index of an object is no text');
    return member(target, key.value) ?? call.fail(`property '${key.value}' does not exist`);
  }
  if (target.kind === 'array') return key.kind === 'unknown' ? call.open(key.why) : itemAt(target, key, call);
  return call.fail('it has no properties');
}

function itemAt(target: ArrayValue, key: Value, call: Call): Value {
  if (key.kind !== 'integer') return call.fail('the index of an array is no whole number');
  const stretch = target.items.findIndex((item) => item.kind === 'stretch');
  if (stretch >= 0 && key.value >= BigInt(stretch)) return call.open('the array has an unknown number of elements before it');
  const item = key.value < 0n ? undefined : target.items[Number(key.value)];
  return item && item.kind !== 'stretch' ? item : call.fail(`index ${key.value} is out of bounds`);
}

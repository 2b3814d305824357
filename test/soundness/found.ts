import type { Learned } from './learning.ts';

/** What the properties found, made small: expressions, and what is learned. */
export const found: readonly (readonly [claim: string, sources: readonly string[], learned: Learned])[] = [
  [
    'the rest of an object may write a name in another case',
    ["union(createObject('a','A'),parameters('o'))", "createObject('A','x')"],
    { o: { A: 'x' } },
  ],
  [
    'two names that differ in case are no one name, whatever the rest is',
    [
      "shallowMerge(createArray(createObject('A',1),union(createObject('a','A'),parameters('o'))))",
      "union(createObject('a','A'),parameters('o'))",
    ],
    { o: {} },
  ],
  [
    'a member keeps the name that the rest before it gave it',
    [
      "shallowMerge(createArray(createObject('a','A'),shallowMerge(createArray(parameters('o'),createObject('a','A')))))",
      "shallowMerge(createArray(parameters('o'),createObject('a','A')))",
    ],
    { o: { A: [] } },
  ],
  [
    'union leaves one of two names that differ in case',
    ["union(createObject(),createObject('a',0,take('A',parameters('k')),0))", "createObject('a',0,take('A',parameters('k')),0)"],
    { k: 1 },
  ],
  [
    'a piece of a name may be empty',
    ["equals(last(split(resourceId('M.C/accounts',concat(parameters('p'),'-x')),'/')),'-x')", "resourceId('M.C/accounts','-x')"],
    { p: '' },
  ],
  [
    'an object is no text, whatever its member is',
    ["union(createObject('a',union(createObject('b',1),parameters('o')),'b',true()),parameters('o'),parameters('o'))"],
    { o: { a: [] } },
  ],
];

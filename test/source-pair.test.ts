import { expect, test } from 'vitest';
import { looksLikeParameters, pairParameters, unpairedParameters } from '../src/source/pair.ts';

type Names = Readonly<Record<string, readonly string[]>>;

/** Templates by path with the names of their parameters; parameter files likewise, `#` before those without a schema. */
function pair(templates: Names, files: Names) {
  const parameterFiles = Object.entries(files).map(([path, names]) => ({
    path: path.replace('#', ''),
    names: new Set(names),
    hasSchema: !path.startsWith('#'),
  }));
  const pairs = pairParameters(
    Object.entries(templates).map(([path, names]) => ({ path, parameterNames: new Set(names) })),
    parameterFiles,
  );
  return { ...Object.fromEntries(pairs), none: unpairedParameters(pairs, parameterFiles).map(({ path }) => path) };
}

const cases: readonly [claim: string, templates: Names, files: Names, expected: Names][] = [
  ['a template without any', { 'main.json': [] }, {}, { 'main.json': [], none: [] }],
  [
    'each way to name one',
    { 'a/main.json': ['x'] },
    {
      'a/main.parameters.json': ['x'],
      'a/main.parameters.prod.json': ['x'],
      'a/MAIN.dev.Parameters.json': ['x'],
      'a/parameters/main-test.json': ['x'],
    },
    {
      'a/main.json': [
        'a/main.parameters.json',
        'a/main.parameters.prod.json',
        'a/MAIN.dev.Parameters.json',
        'a/parameters/main-test.json',
      ],
      none: [],
    },
  ],
  [
    'no schema is needed',
    { 'main.json': ['x'] },
    { '#main.parameters.json': ['x'] },
    { 'main.json': ['main.parameters.json'], none: [] },
  ],
  [
    'names that the template lacks do not matter to a name that fits',
    { 'main.json': [] },
    { 'main.parameters.json': ['x'] },
    { 'main.json': ['main.parameters.json'], none: [] },
  ],
  [
    'azuredeploy',
    { 'azuredeploy.json': [], 'azuredeploy2.json': [], 'main.json': [] },
    { '#azuredeploy.parameters-dev.json': [], '#azuredeploy.parameters.json': [], '#main.parameters-dev.json': [] },
    {
      'azuredeploy.json': ['azuredeploy.parameters-dev.json', 'azuredeploy.parameters.json'],
      'azuredeploy2.json': [],
      'main.json': [],
      none: ['main.parameters-dev.json'],
    },
  ],
  [
    'the longest name wins',
    { 'main.json': [], 'main.prod.json': [] },
    {
      'main.prod.parameters.json': [],
      'main.parameters.prod.json': [],
      'main.prod.parameters.eu.json': [],
      'main.dev.parameters.json': [],
    },
    {
      'main.json': ['main.parameters.prod.json', 'main.dev.parameters.json'],
      'main.prod.json': ['main.prod.parameters.json', 'main.prod.parameters.eu.json'],
      none: [],
    },
  ],
  [
    'the longest name wins, in a folder of parameters',
    { 'main.json': [], 'main-hub.json': [] },
    { 'parameters/main-hub.json': [], 'parameters/main-h.json': [], 'Parameters/mainprod.parameters.json': [] },
    {
      'main.json': ['parameters/main-h.json', 'Parameters/mainprod.parameters.json'],
      'main-hub.json': ['parameters/main-hub.json'],
      none: [],
    },
  ],
  [
    'the same folder before the one above',
    { 'main.json': [], 'parameters/main.json': [] },
    { 'parameters/main.parameters.json': [] },
    { 'main.json': [], 'parameters/main.json': ['parameters/main.parameters.json'], none: [] },
  ],
  [
    'other folders do not count',
    { 'a/main.json': ['x'] },
    {
      'main.parameters.json': ['x'],
      'b/main.parameters.json': ['x'],
      'a/b/main.parameters.json': ['x'],
      'a/b/parameters/main.json': ['x'],
    },
    {
      'a/main.json': [],
      none: ['main.parameters.json', 'b/main.parameters.json', 'a/b/main.parameters.json', 'a/b/parameters/main.json'],
    },
  ],
  [
    'other names, by schema and parameters',
    { 'main.json': ['x', 'y'], 'other.json': ['y'] },
    { 'dev.json': ['X'], 'prod.json': ['y'], '#test.json': ['x'], 'none.json': ['z'] },
    { 'main.json': ['dev.json'], 'other.json': [], none: ['prod.json', 'test.json', 'none.json'] },
  ],
  [
    'main.parameters.json beside main.bicep and another template',
    { 'main.bicep': ['x'], 'other.json': ['x'] },
    { 'main.parameters.json': ['x'] },
    { 'main.bicep': ['main.parameters.json'], 'other.json': [], none: [] },
  ],
  [
    'main.parameters.json beside main.json and main.bicep goes with both',
    { 'main.bicep': ['x'], 'main.json': ['x'] },
    { 'main.parameters.json': ['x'] },
    { 'main.bicep': ['main.parameters.json'], 'main.json': ['main.parameters.json'], none: [] },
  ],
  [
    'a beginning is no name',
    { 'ma.json': [] },
    { '#main.parameters.json': [] },
    { 'ma.json': [], none: ['main.parameters.json'] },
  ],
  ['jsonc', { 'main.jsonc': [] }, { '#main.parameters.jsonc': [] }, { 'main.jsonc': ['main.parameters.jsonc'], none: [] }],
];

test.each(cases)('%s', (_, templates, files, expected) => expect(pair(templates, files)).toEqual(expected));

const paths: readonly [path: string, looksSo: boolean][] = [
  ['main.parameters.json', true],
  ['a/main.dev.Parameters.json', true],
  ['a/parameters/main.json', true],
  ['a/azuredeploy.parameters-dev.json', true],
  ['parameters/a/main.json', false],
  ['a/main.json', false],
];

test.each(paths)('%s looks like a parameter file: %s', (path, looksSo) => expect(looksLikeParameters(path)).toBe(looksSo));

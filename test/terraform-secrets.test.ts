import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, show } from '../src/guard.ts';
import { reporters } from '../src/reporters.ts';
import { mark, plant, soils } from './terraform/planting.ts';
import { conceal, markablesIn } from './terraform/sensitive.ts';

/** `RUNS=20 npx vitest run test/terraform-secrets.test.ts` runs twenty times as many. */
const runs = Number(process.env['RUNS'] ?? 1);
const timeout = 120_000 * Math.max(1, runs);

/** All that the commands print of a document, and on stderr. */
async function printed(text: string, source: string | undefined): Promise<string> {
  const said: string[] = [];
  const read = {
    folder: tmpdir(),
    paths: ['-'],
    stdin: new TextEncoder().encode(text),
    parameters: [],
    parametersBeside: false,
    place: {},
    tell: (message: string) => void said.push(message),
    source,
  };
  const report = await check({ ...read, strict: false });
  const shown = await show(read);
  const options = { version: '0.0.0', colour: false, quiet: false, pathPrefix: '' };
  said.push(...Object.values(reporters.check).map((tell) => tell(report, options)));
  said.push(...Object.values(reporters.show).map((tell) => tell(shown)));
  return said.join('\n').toLowerCase();
}

/** The lines of an output that hold a planted text. */
const leaks = (output: string) => output.split('\n').filter((line) => line.includes(mark));

/** Texts that a reader may take for something: an id, a guid, an expression, a path, an address. */
const shapes: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `/subscriptions/${secret}/resourceGroups/${secret}/providers/Microsoft.CognitiveServices/accounts/${secret}`,
  (secret) => `/subscriptions/a/resourceGroups/b/providers/Microsoft.Storage/storageAccounts/${secret}`,
  (secret) => `\${var.${secret}}`,
  (secret) => `module.${secret}.azurerm_cognitive_account.this["${secret}"]`,
  (secret) => `{"kind":"OpenAI","properties":{"publicNetworkAccess":"${secret}"}}`,
  (secret) => `[command]\n::error::${secret}\n\u001b[31m${secret}"\\`,
];

const sowing = fc.nat(soils.length - 1).chain((index) =>
  fc.record({
    index: fc.constant(index),
    places: fc.oneof(fc.constant([...soils[index]!.places]), fc.subarray([...soils[index]!.places])),
    shape: fc.constantFrom(...shapes),
    hasSource: fc.boolean(),
  }),
);

test('nothing that is planted in a plan or a state comes out', { timeout }, async () => {
  const property = fc.asyncProperty(sowing, async ({ index, places, shape, hasSource }) => {
    const soil = soils[index]!;
    const text = JSON.stringify(plant(soil, places, shape));
    expect(leaks(await printed(text, hasSource ? soil.folder : undefined)), soil.name).toEqual([]);
  });
  await fc.assert(property, { numRuns: Math.ceil(300 * runs) });
});

test('nor out of one that is broken', { timeout }, async () => {
  const breaking = fc.record({
    sowing,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.constantFrom('', '}', '"', ',', '\u0000', '{"a":'),
  });
  const property = fc.asyncProperty(breaking, async ({ sowing: { index, places, shape }, at, put }) => {
    const soil = soils[index]!;
    const text = JSON.stringify(plant(soil, places, shape));
    const cut = Math.floor(text.length * at);
    const broken = put === '' ? text.slice(0, cut) : `${text.slice(0, cut)}${put}${text.slice(cut)}`;
    expect(leaks(await printed(broken, undefined)), soil.name).toEqual([]);
  });
  await fc.assert(property, { numRuns: Math.ceil(150 * runs) });
});

const concealable = soils
  .map((soil) => ({ ...soil, places: markablesIn(soil.document) }))
  .filter(({ places }) => places.length > 0);

test('nor what a plan marks as sensitive, be it a name or an id', { timeout }, async () => {
  const concealing = fc.nat(concealable.length - 1).chain((index) =>
    fc.record({
      index: fc.constant(index),
      places: fc.subarray([...concealable[index]!.places], { minLength: 1 }),
      shape: fc.constantFrom(...shapes),
      depth: fc.nat(2),
      hasSource: fc.boolean(),
    }),
  );
  const property = fc.asyncProperty(concealing, async ({ index, places, shape, depth, hasSource }) => {
    const { document, folder, name } = concealable[index]!;
    const text = JSON.stringify(conceal(document, places, shape, depth));
    expect(leaks(await printed(text, hasSource ? folder : undefined)), name).toEqual([]);
  });
  await fc.assert(property, { numRuns: Math.ceil(200 * runs) });
});

test('there is enough to plant in', () => {
  expect(soils.length).toBeGreaterThan(150);
  const { places } = soils.find(({ name }) => name.startsWith('terraform-plan-that-changes-nothing'))!;
  const first = (part: string) => places.some((path) => path.includes(part));
  for (const part of ['variables', 'constant_value', 'prior_state', 'planned_values', 'output_changes', 'before', 'checks'])
    expect(first(part), part).toBe(true);
});

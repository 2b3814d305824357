import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModule } from '../src/arm/modules.ts';
import { readTemplate } from '../src/arm/read.ts';
import { idText } from '../src/model/print.ts';
import { readJson } from '../src/source/json.ts';
import { deploy } from '../src/template/deploy.ts';
import { asJson, isOpenText, unknownValue } from './json-of.ts';
import { oracle } from './place.ts';

const folder = new URL('../fixtures/engine/', import.meta.url);

/** Where the guard rightly differs from the engine, and why. */
const exceptions = new Map([
  ['reading-single-quotes', 'Azure reads single quotes, the guard calls them a problem'],
  ['reading-keys-differ-in-case', 'the engine keeps both, the guard leaves the value undecided'],
  ['secure-parameter', 'a secret is unknown and never printed'],
]);

type Predicted = Readonly<Record<string, unknown>>;

/** The engine writes the names of a resource's own properties its own way; those inside `properties` it keeps. */
const own = new Set(['type', 'name', 'apiversion', 'location', 'kind', 'sku', 'properties', 'tags', 'identity']);
const foldTop = (value: object) =>
  new Map(
    Object.entries(value).map(([name, member]) => [own.has(name.toLowerCase()) ? name.toLowerCase() : name, member as unknown]),
  );

/** Who comes first is of no matter: unknown ids last. */
const byId = (one: Predicted, other: Predicted) => (idKey(one) < idKey(other) ? -1 : 1);
const idKey = ({ id }: Predicted) => (typeof id === 'string' && !isOpenText(id) ? id : '~');

/** Compares, except where the engine shows an expression that it left open: there nothing may be known, or what logic settles. */
function agrees(ours: unknown, theirs: unknown): boolean {
  if (ours === unknownValue) return isOpenText(theirs);
  if (isOpenText(theirs)) return ours === theirs;
  if (Array.isArray(theirs))
    return Array.isArray(ours) && ours.length === theirs.length && theirs.every((item, index) => agrees(ours[index], item));
  if (typeof theirs === 'object' && theirs !== null) {
    if (typeof ours !== 'object' || ours === null) return false;
    const [mine, other] = [foldTop(ours), foldTop(theirs)];
    return [...new Set([...mine.keys(), ...other.keys()])].every((name) => agrees(mine.get(name), other.get(name)));
  }
  return ours === theirs;
}

test.each(readdirSync(folder).filter((name) => !name.endsWith('.md')))('%s', (name) => {
  const text = readFileSync(new URL(`${name}/main.json`, folder), 'utf8');
  const answer = JSON.parse(readFileSync(new URL(`${name}/answer.json`, folder), 'utf8')) as {
    predictedResources?: readonly Predicted[];
  };
  const document = readJson({ path: `${name}/main.json`, text });
  const exception = exceptions.get(name);
  if (name === 'reading-single-quotes') {
    expect(document.problems, exception).toHaveLength(1);
    return;
  }
  const template = document.root && readTemplate(document.root);
  expect(template).toBeDefined();
  const { resources, gaps } = deploy({
    template: template!,
    place: oracle,
    argument: () => undefined,
    isWanted: () => true,
    host: { readTemplate, readModule, linked: () => ({ why: 'no disk here' }) },
  });
  const deployed = resources.filter((resource) => resource.deployed !== 'no');
  expect(gaps).toEqual([]);
  const ours = deployed
    .map(
      (resource): Predicted => ({
        id: resource.id.kind === 'text' ? idText(resource.id) : unknownValue,
        ...(asJson(resource.body) as object),
      }),
    )
    .sort(byId);
  const theirs = [...(answer.predictedResources ?? [])].sort(byId);
  expect(ours.map((one) => one['id'] !== unknownValue && one['id'])).toEqual(
    theirs.map((one) => !isOpenText(one['id']) && one['id']),
  );
  if (exception) return;
  for (const [index, resource] of ours.entries())
    expect
      .soft(
        agrees(resource, theirs[index]),
        JSON.stringify([resource, theirs[index]], (_, v) => (v === unknownValue ? '?' : v)),
      )
      .toBe(true);
});

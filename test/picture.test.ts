import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import { pictureOf } from './picture.ts';

const { UPDATE } = process.env;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test('the picture of the README is drawn from what the guard says of the demo', async () => {
  const options = {
    paths: ['fixtures/demo'],
    parameters: [],
    parametersBeside: true,
    place: {},
    strict: false,
    tell: () => undefined,
  };
  const picture = pictureOf(await check({ ...options, folder: here('..') }));
  const file = here('../docs/pull-request.svg');
  if (UPDATE) writeFileSync(file, picture);
  expect(readFileSync(file, 'utf8')).toBe(picture);
});

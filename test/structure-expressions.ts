import { readModule } from '../src/arm/modules.ts';
import { parseExpression } from '../src/arm/parser.ts';
import { readTemplate } from '../src/arm/read.ts';
import type { Value } from '../src/model/value.ts';
import { readJson } from '../src/source/json.ts';
import { deploy } from '../src/template/deploy.ts';
import { evaluate } from '../src/template/evaluate.ts';
import { frameOf } from '../src/template/scope.ts';

/** The parameters that the expressions of these tests may ask for; none has a value unless one is given. */
export const parameters = {
  u: { type: 'array' },
  v: { type: 'array' },
  o: { type: 'object' },
  r: { type: 'object' },
  b: { type: 'bool' },
  q: { type: 'bool' },
  s: { type: 'string' },
  t: { type: 'string' },
  n: { type: 'int' },
  m: { type: 'int' },
  c: { type: 'string', allowedValues: ['a', 'b', 'B'] },
  d: { type: 'int', allowedValues: [0, 1, 2] },
  x: {},
  y: {},
};

const text = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters,
  resources: [],
});

type Given = Readonly<Record<string, unknown>>;

/** An evaluator of expressions in one deployment, where the parameters have the given values and the others are unknown. */
export function evaluator(given: Given): (expression: string) => Value {
  const root = readJson({ path: 'main.json', text }).root!;
  const values = readJson({ path: 'values.json', text: JSON.stringify(given) }).root!;
  const template = readTemplate(root)!;
  const members = values.kind === 'object' ? values.members : new Map<string, Value>();
  const { scope } = deploy({
    template,
    place: {},
    argument: ({ name }) => {
      const value = members.get(name);
      return value && { kind: 'value', value };
    },
    isWanted: () => false,
    host: { readTemplate, readModule, linked: () => ({ why: 'there is no file' }) },
  });
  return (expression) => {
    const span = { file: { path: 'expression', text: expression }, start: 0, end: expression.length };
    return evaluate(parseExpression(expression, span), frameOf(scope));
  };
}

/** `p('u')` and `v('x')` for short. */
export const written = (expression: string): string =>
  expression.replace(/\bp\.(\w)/g, "parameters('$1')").replace(/\bl\.(\w)/g, "lambdaVariables('$1')");

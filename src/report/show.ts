import { idText, print } from '../model/print.ts';
import type { Shown, ShownResource } from '../model/report.ts';
import { inputOf, placeOf } from './json.ts';
import { jsonText } from './json-text.ts';
import { many, plain } from './plain.ts';
import { firstOf, type Leaf, leavesOf, plainValue } from './plain-value.ts';
import { placeText } from './text.ts';

/** Lines shown of one resource. */
const mostLines = 200;

/** What `show --format json` prints: `docs/contract.md` §4. */
export function showJson({ inputs, resources }: Shown): string {
  const document = { version: 1, inputs: inputs.map(inputOf), resources: resources.map(resourceOf) };
  return `${jsonText(document)}\n`;
}

function resourceOf({ input, resource, pointer }: ShownResource): object {
  const { span, index, address, type, id, deployed, body } = resource;
  return { input, ...placeOf(span), pointer, index, address, type, id: idText(id), deployed, body: plainValue(body) };
}

/** What `show` prints for people: each resource, each of its properties with its value and the place it is written at. */
export function showText({ inputs, resources }: Shown): string {
  const blocks = inputs.map(({ path, parameters }, index) => {
    const own = resources.filter(({ input }) => input === index);
    const files = parameters.length === 0 ? '' : ` with ${parameters.map((file) => plain(file)).join(', ')}`;
    return `# ${plain(path)}${files}: ${many(own.length, 'resource')}\n${own.map(resourceText).join('')}`;
  });
  return blocks.length === 0 ? 'nothing read\n' : blocks.join('\n');
}

function resourceText({ resource }: ShownResource): string {
  const { span, label, type, id, deployed, conditions, body } = resource;
  const leaves = [...firstOf(leavesOf(body), mostLines + 1)];
  const condition = conditions.length === 0 ? '' : ` (if ${conditions.map(print).join(' and ')})`;
  const lines = [
    `${placeText(span)}: ${plain(label)}`,
    `  type: ${plain(type)}`,
    `  id: ${plain(idText(id))}`,
    `  deployed: ${deployed}${plain(condition)}`,
    ...leaves.slice(0, mostLines).map(leafText),
    ...(leaves.length > mostLines ? ['  and more'] : []),
  ];
  return `\n${lines.join('\n')}\n`;
}

function leafText({ path, value }: Leaf): string {
  const isText = value.kind === 'text' || value.kind === 'pattern';
  const shown = isText ? `'${idText(value)}'` : print(value);
  const why = value.kind === 'unknown' ? `, because ${value.why}` : '';
  return `  - ${plain(path)} = ${plain(shown + why)}  (${placeText(value.span)})`;
}

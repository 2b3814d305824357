import { between, pick, randomFrom, times } from './random.mjs';
import { account, compiledTemplate, nestedModule, telemetry } from './template.mjs';

const files = 1_000;
const bytes = 68_500_000;
/** About the length of one nested module: the last one must not carry a file far beyond its size. */
const typical = 17_000;
const withAccount = 17;
const providers = ['compute', 'key-vault', 'network', 'storage', 'sql', 'web', 'insights', 'cache', 'event-hub', 'app'];
const down = { name: "[parameters('name')]", location: "[parameters('location')]", tags: "[parameters('tags')]" };

function moduleText(random, size, hasAccount) {
  const resources = hasAccount ? { telemetry, account } : { telemetry };
  const root = compiledTemplate(random, { weight: 6, resources });
  let length = JSON.stringify(root, null, 2).length;
  for (let index = 0; length + typical / 2 < size; index += 1) {
    const inner = nestedModule(`part${index}`, compiledTemplate(random, { weight: between(random, 4, 30) }), down);
    root.resources[`part${index}`] = inner;
    length += JSON.stringify(inner, null, 2).length * 1.1;
  }
  return `${JSON.stringify(root, null, 2)}\n`;
}

/**
 * The files of a module library, each with its path: 1,000 of them and about 70 MB, most of them small and a few large. 17 hold an
 * Azure OpenAI account; a tenth are no templates.
 */
export function* libraryFiles() {
  const random = randomFrom(70);
  const sizes = times((files * 9) / 10, () => random() ** -0.8);
  const scale = bytes / sizes.reduce((sum, size) => sum + size, 0);
  const chosen = new Set(times(withAccount, (index) => 20 + index * 50));
  for (const [index, size] of sizes.entries()) {
    const folder = `avm/res/${pick(random, providers)}/module-${index}`;
    yield { path: `${folder}/main.json`, text: moduleText(random, Math.min(size * scale, 2_500_000), chosen.has(index)) };
    if (index % 9 === 0) yield { path: `${folder}/version.json`, text: '{ "version": "0.1", "pathFilters": ["./main.json"] }\n' };
  }
}

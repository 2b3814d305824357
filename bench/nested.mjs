import { randomFrom, times } from './random.mjs';
import { account, compiledTemplate, endpointTo, nestedModule } from './template.mjs';

/** Modules in each module of a level, outermost first: 5 + 15 + 45 + 90 + 180 + 225 = 560 nested deployments. */
const children = [() => 5, () => 3, () => 3, () => 2, () => 2, (index) => (index % 4 === 0 ? 2 : 1)];
const down = { location: "[parameters('location')]", tags: "[parameters('tags')]" };
const idOf = (symbol) => `[reference('${symbol}').outputs.accountId.value]`;

/**
 * One template of about 3 MB with 560 nested deployments, six levels deep. Each of the five branches has an account in its first
 * module of the last level; its id goes up through five outputs and down again to an endpoint in another module of the last level.
 */
export function nestedTemplate() {
  const random = randomFrom(560);
  const counters = children.map(() => 0);

  /** `role` is what the module's first child of each level carries: the account, an endpoint to it, or nothing. */
  function levelTemplate(level, role) {
    const count = children[level]?.(counters[level]++) ?? 0;
    const branch = level === 1;
    const modules = times(count, (index) => {
      const childRole = branch ? ['account', 'endpoint'][index] : level > 1 && index === 0 ? role : undefined;
      const name = `[format('{0}${index}', parameters('name'))]`;
      const extra = childRole === 'endpoint' ? { accountId: branch ? idOf('module0') : "[parameters('accountId')]" } : {};
      return [`module${index}`, nestedModule(`module${index}`, levelTemplate(level + 1, childRole), { name, ...down, ...extra })];
    });
    const isLast = level === children.length;
    const own =
      isLast && role === 'account'
        ? { account }
        : isLast && role === 'endpoint'
          ? { endpoint: endpointTo("[parameters('accountId')]") }
          : {};
    const id = isLast ? "[resourceId('Microsoft.CognitiveServices/accounts', parameters('name'))]" : idOf('module0');
    return compiledTemplate(random, {
      weight: 1,
      parameters: role === 'endpoint' ? { accountId: { type: 'string' } } : {},
      resources: { ...own, ...Object.fromEntries(modules) },
      outputs: role === 'account' ? { accountId: { type: 'string', value: id } } : {},
    });
  }

  const root = levelTemplate(0, undefined);
  root.parameters.name.defaultValue = "[format('app{0}', uniqueString(resourceGroup().id))]";
  return `${JSON.stringify(root, null, 1)}\n`;
}

import type { ModuleShape, TemplateShape } from './shapes.ts';

/** Where marks stand: the template, the modules it may ask, and whether a loop is around. */
export interface Around {
  readonly shape: TemplateShape;
  readonly modules: readonly ModuleShape[];
  readonly isLoop: boolean;
}

/** Fills the marks of `pieces.ts` in, in each text of the JSON but those of nested templates, which have their own. */
export function fillIn(json: unknown, around: Around): unknown {
  if (typeof json === 'string') return fillText(json, around);
  if (Array.isArray(json)) return json.map((item) => fillIn(item, around));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, name === 'template' ? value : fillIn(value, around)]),
  );
}

/** JSON as a variable holds it, so that its expressions are those of the template that it becomes. */
export function escaped(json: unknown): unknown {
  if (typeof json === 'string') return json.startsWith('[') ? `[${json}` : json;
  if (Array.isArray(json)) return json.map(escaped);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, escaped(value)]));
}

function fillText(text: string, { shape, modules, isLoop }: Around): string {
  const filled = text
    .replace(
      /«account (\d)»/g,
      (_, index: string) =>
        shape.accounts[Number(index) % Math.max(1, shape.accounts.length)]?.name.replace(/«[^»]*»/g, "'a'") ?? "'a'",
    )
    .replace(/«output (\d) (\w+) (\d)»/g, (_, index: string, name: string, form: string) =>
      outputText(Number(index), name, Number(form), { shape, modules, isLoop }),
    );
  return isLoop ? filled : filled.replaceAll("copyIndex('loop')", '0').replaceAll('copyIndex()', '0');
}

/** A module's output, in one of the forms in which templates ask for it. */
function outputText(index: number, name: string, form: number, { shape, modules, isLoop }: Around): string {
  const at = index % Math.max(1, modules.length);
  const module = modules[at];
  if (!module) return name === 'ids' ? "parameters('a')" : name === 'flag' ? "parameters('b')" : "parameters('u')";
  const turn = isLoop ? "copyIndex('loop')" : '0';
  const own = module.count === undefined ? `'m${at}'` : `format('m${at}-{0}',${turn})`;
  const symbol = module.count === undefined ? `'m${at}'` : `format('m${at}[{0}]',${turn})`;
  const type = 'Microsoft.Resources/deployments';
  const id = module.group === undefined ? `resourceId('${type}',${own})` : `resourceId(${module.group},'${type}',${own})`;
  const long = `extensionResourceId(format('/subscriptions/{0}/resourceGroups/{1}',subscription().subscriptionId,${module.group ?? 'resourceGroup().name'}),'${type}',${own})`;
  const target = shape.isSymbolic ? symbol : form % 3 === 0 ? long : id;
  const forms = [
    `reference(${target}).outputs.${name}.value`,
    `reference(${target},'2022-09-01').outputs['${name}'].value`,
    `tryGet(reference(${target}).outputs,'${name}','value')`,
    `reference(${target},'2022-09-01','Full').properties.outputs.${name}.value`,
  ];
  return forms[form % forms.length] ?? "''";
}

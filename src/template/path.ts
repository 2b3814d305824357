import { quote, word } from '../model/term.ts';
import type { ResourceDeclaration, Template } from './syntax.ts';

const known = new WeakMap<Template, ReadonlyMap<ResourceDeclaration, string>>();

/** What tells a nested deployment from all others of its template: its symbol, else its name where no other is written the same, else its position. */
export function pathOf(declaration: ResourceDeclaration, template: Template): string {
  const paths = known.get(template) ?? pathsOf(template);
  known.set(template, paths);
  return paths.get(declaration) ?? quote('');
}

function pathsOf(template: Template): ReadonlyMap<ResourceDeclaration, string> {
  const all = template.resources();
  const counts = new Map<string, number>();
  for (const name of all.map(writtenName)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    all.map((declaration, position) => {
      const name = writtenName(declaration);
      return [declaration, name !== '' && counts.get(name) === 1 ? word(name) : `${word(name)}#${position}`];
    }),
  );
}

function writtenName({ symbol, name }: ResourceDeclaration): string {
  if (symbol !== undefined) return symbol;
  return name.kind === 'value' && name.value.kind === 'text' ? name.value.value : '';
}

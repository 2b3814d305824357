import type { Note } from './model/report.ts';
import { rootPaths } from './model/root-paths.ts';
import type { Rule } from './model/rule.ts';
import { wholeFile } from './model/span.ts';
import type { Policy } from './options.ts';
import { pathGlob } from './policy/glob.ts';
import { many } from './report/plain.ts';

/** Whether the configuration takes a file in; its own and the baseline are none that is judged. */
export function includedBy(policy: Policy): (path: string) => boolean {
  const { fromRoot } = rootPaths(policy.pathPrefix);
  const include = policy.settings.include?.map(pathGlob);
  const exclude = policy.settings.exclude.map(pathGlob);
  const said = saidIn(policy);
  const isAny = (globs: readonly ReturnType<typeof pathGlob>[], path: string) => globs.some((matches) => matches(path));
  return (path) => {
    const own = fromRoot(path);
    return !said.has(own) && (!include || isAny(include, own)) && !isAny(exclude, own);
  };
}

/** The files that say how to judge. */
function saidIn({ settings, baseline, pathPrefix }: Policy): ReadonlySet<string> {
  const { fromRoot } = rootPaths(pathPrefix);
  return new Set([...settings.files, ...(baseline ? [fromRoot(baseline.at.file.path)] : [])]);
}

/** What the configuration leaves out of what was found, and templates to which it gives parameters that are not there. */
export function leftOutNotes(policy: Policy, leftOut: readonly string[], isGone: (path: string) => boolean): readonly Note[] {
  const { fromRoot, fromRun } = rootPaths(policy.pathPrefix);
  const said = saidIn(policy);
  const count = leftOut.filter((path) => !said.has(fromRoot(path))).length;
  const message = `${many(count, 'file')} left out: the 'paths' of the configuration do not take ${count === 1 ? 'it' : 'them'} in`;
  return [
    ...(count > 0 ? [{ kind: 'paths-left-out', message, at: placeOf(policy) }] : []),
    ...policy.settings.parameters
      .filter(({ template }) => isGone(fromRun(template)))
      .map(({ template, at }) => ({ kind: 'template-not-found', message: `There is no template '${template}'`, at })),
  ];
}

/** The rules that the configuration switches off. */
export function offNotes(rules: readonly Rule[], policy: Policy): readonly Note[] {
  return rules
    .filter(({ id, level }) => level !== 'off' && policy.settings.levels.get(id) === 'off')
    .map(({ id, name }) => ({ kind: 'rule-off', message: `${id} ${name} is off by configuration`, at: placeOf(policy) }));
}

/** The configuration as a whole. */
function placeOf({ settings, pathPrefix }: Policy) {
  const { fromRun } = rootPaths(pathPrefix);
  return wholeFile({ path: fromRun(settings.files[0] ?? ''), text: '' });
}

import { commentedHcl } from './hcl/comments.ts';
import type { Commented } from './model/commented.ts';
import { limits } from './model/limits.ts';
import type { SourceFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { type Found, suppressionsInComments } from './policy/comments.ts';
import type { RuleNames } from './policy/directive.ts';
import { suppressionsInMetadata } from './policy/metadata.ts';
import { commentedJson } from './source/json-comments.ts';
import { authorLanguage, isJson } from './source/paths.ts';

/** The suppressions that are written in the files themselves; `rootOf` gives the value of a JSON file. */
export function suppressionsIn(
  files: Iterable<SourceFile>,
  rules: RuleNames,
  rootOf: (file: SourceFile) => Value | undefined,
): Found {
  const found = [...files].flatMap((file): readonly Found[] => {
    const inComments = file.text.includes('aoai-guard:') ? [suppressionsInComments(file, commentedIn(file), rules)] : [];
    const root = /aoaiguard/i.test(file.text) ? rootOf(file) : undefined;
    return root ? [...inComments, suppressionsInMetadata(root, rules)] : inComments;
  });
  return {
    suppressions: found.flatMap(({ suppressions }) => suppressions.slice(0, limits.suppressions)),
    problems: found.flatMap(({ suppressions, problems }) => [...problems, ...tooMany(suppressions)]),
  };
}

function tooMany(suppressions: Found['suppressions']): Found['problems'] {
  const first = suppressions[limits.suppressions];
  const message = `There are more than ${limits.suppressions} suppressions in this file; this one and those behind it hide nothing`;
  return first ? [{ message, at: first.at }] : [];
}

/** Whether a file is HCL as people write it; all others that suppressions stand in are JSON. */
export const isHcl = ({ path }: SourceFile): boolean => !isJson(path) && authorLanguage(path) === 'terraform';

/** A file as far as its comments go. */
export const commentedIn = (file: SourceFile): Commented => (isHcl(file) ? commentedHcl : commentedJson)(file.text);

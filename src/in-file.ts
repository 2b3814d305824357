import { commentedHcl } from './hcl/comments.ts';
import type { SourceFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { type Commented, type Found, suppressionsInComments } from './policy/comments.ts';
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
    const root = file.text.includes('aoaiGuard') ? rootOf(file) : undefined;
    return root ? [...inComments, suppressionsInMetadata(root, rules)] : inComments;
  });
  return {
    suppressions: found.flatMap(({ suppressions }) => suppressions),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** Whether a file is HCL as people write it; all others that suppressions stand in are JSON. */
export const isHcl = ({ path }: SourceFile): boolean => !isJson(path) && authorLanguage(path) === 'terraform';

/** A file as far as its comments go. */
export const commentedIn = (file: SourceFile): Commented => (isHcl(file) ? commentedHcl : commentedJson)(file.text);

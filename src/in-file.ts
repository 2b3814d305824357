import { commentedHcl } from './hcl/comments.ts';
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
    const isHcl = !isJson(file.path) && authorLanguage(file.path) === 'terraform';
    const commented = isHcl ? commentedHcl : commentedJson;
    const inComments = file.text.includes('aoai-guard:') ? [suppressionsInComments(file, commented(file.text), rules)] : [];
    const root = file.text.includes('aoaiGuard') ? rootOf(file) : undefined;
    return root ? [...inComments, suppressionsInMetadata(root, rules)] : inComments;
  });
  return {
    suppressions: found.flatMap(({ suppressions }) => suppressions),
    problems: found.flatMap(({ problems }) => problems),
  };
}

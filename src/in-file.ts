import { endOfHclLine, hclCommentsIn } from './hcl/comments.ts';
import type { SourceFile } from './model/span.ts';
import type { Value } from './model/value.ts';
import { type CommentLanguage, type Found, suppressionsInComments } from './policy/comments.ts';
import type { RuleNames } from './policy/directive.ts';
import { suppressionsInMetadata } from './policy/metadata.ts';
import { endOfJsonLine, jsonCommentsIn } from './source/json-comments.ts';
import { authorLanguage, isJson } from './source/paths.ts';

const json: CommentLanguage = { commentsIn: jsonCommentsIn, endOf: endOfJsonLine };
const hcl: CommentLanguage = { commentsIn: hclCommentsIn, endOf: endOfHclLine };

/** The suppressions that are written in the files themselves; `rootOf` gives the value of a JSON file. */
export function suppressionsIn(
  files: Iterable<SourceFile>,
  rules: RuleNames,
  rootOf: (file: SourceFile) => Value | undefined,
): Found {
  const found = [...files].flatMap((file): readonly Found[] => {
    const language = isJson(file.path) ? json : authorLanguage(file.path) === 'terraform' ? hcl : json;
    const inComments = file.text.includes('aoai-guard:') ? [suppressionsInComments(file, language, rules)] : [];
    const root = file.text.includes('aoaiGuard') ? rootOf(file) : undefined;
    return root ? [...inComments, suppressionsInMetadata(root, rules)] : inComments;
  });
  return {
    suppressions: found.flatMap(({ suppressions }) => suppressions),
    problems: found.flatMap(({ problems }) => problems),
  };
}

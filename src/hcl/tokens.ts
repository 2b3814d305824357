/** Why a text is no HCL, and from where on. */
export interface Break {
  readonly message: string;
  readonly at: number;
}

/** A name. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers */
export const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** What the sticky pattern matches at the offset; empty where it matches nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where the comment that begins at the offset ends, which is before its line break; the offset itself where none begins. */
export function endOfComment(text: string, at: number): number | Break {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? { message: 'This comment is not closed', at } : end + 2;
  }
  if (text[at] !== '#' && !text.startsWith('//', at)) return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

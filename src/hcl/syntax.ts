import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';

/** Attributes and blocks between braces, or of a whole file, in the order they are written in. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** `name = value`; the span holds both. */
export interface Attribute {
  readonly name: string;
  readonly span: Span;
  readonly value: Expression;
}

/** `resource "azurerm_cognitive_account" "main" { … }`: type `resource`, the labels without quotes; `header` is what stands before the brace. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly header: Span;
  readonly span: Span;
  readonly body: Body;
}

/** One file of HCL; `faults` where the text is not HCL (what could be read of it stays in the body). */
export interface HclFile {
  readonly body: Body;
  readonly faults: readonly { readonly message: string; readonly at: Span }[];
}

/** One step behind a value: `.name`, `[key]`. */
export type Step =
  | { readonly kind: 'attribute'; readonly name: string; readonly span: Span }
  | { readonly kind: 'index'; readonly key: Expression; readonly span: Span };

/** `key = value` of an object; a bare word as key is that text, `(x)` an expression. The span holds both. */
export interface Entry {
  readonly key: Expression;
  readonly value: Expression;
  readonly span: Span;
}

/** A stretch of a template: literal text, `${…}`, or `%{if}` and `%{for}` with what they repeat. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly key: string | undefined;
      readonly value: string;
      readonly collection: Expression;
      readonly parts: readonly TemplatePart[];
    };

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */
export type Expression = { readonly span: Span } & (
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'for';
      /** Of an object; a list has none. */
      readonly keyResult: Expression | undefined;
      readonly result: Expression;
      /** `…` behind the result: equal keys make a list. */
      readonly isGrouped: boolean;
      readonly key: string | undefined;
      readonly value: string;
      readonly collection: Expression;
      readonly condition: Expression | undefined;
    }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'step'; readonly of: Expression; readonly step: Step }
  /** `x[*].a[0]` applies all steps to each element, `x.*.a` the attributes only (the index that follows is a `step` around it). */
  | { readonly kind: 'splat'; readonly of: Expression; readonly steps: readonly Step[] }
  | {
      readonly kind: 'call';
      /** `merge`, `provider::azapi::build_resource_id`. */
      readonly name: string;
      readonly args: readonly Expression[];
      /** `f(list...)` */
      readonly expandsLast: boolean;
    }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  /** What the grammar or we can't read; `why` ends a sentence. */
  | { readonly kind: 'unread'; readonly why: string }
);

/** Text to tree; never throws for any text. */
export type ParseHcl = (file: import('../model/span.ts').SourceFile) => HclFile;

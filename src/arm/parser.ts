import { fold } from '../model/letters.ts';
import { limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import { integer, text } from '../model/value.ts';
import type { Expression } from '../template/syntax.ts';
import { lex, type Token } from './lexer.ts';

/**
 * Parses the text of an expression, without its brackets, as Azure's language has it; every node stands at `span`.
 * A text that is none gives an `invalid` expression with the reason.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function parseExpression(source: string, span: Span): Expression {
  if (source.length > limits.expressionLength) return { kind: 'invalid', why: 'the expression is too long', span };
  const tokens = lex(source);
  if ('kind' in tokens) return { kind: 'invalid', why: tokens.why, span };
  try {
    return new Cursor(tokens, span).whole();
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { kind: 'invalid', why: fault.message, span };
    throw fault;
  }
}

class SyntaxFault extends Error {}

const largest = 9223372036854775807n;

class Cursor {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly span: Span;

  constructor(tokens: readonly Token[], span: Span) {
    this.tokens = tokens;
    this.span = span;
  }

  whole(): Expression {
    const expression = this.expression();
    this.take('end');
    return expression;
  }

  private expression(): Expression {
    if (++this.depth > limits.expressionDepth) throw new SyntaxFault('the expression is nested too deep');
    const next = this.next();
    const parsed = this.literal(next) ?? this.accesses(this.call());
    this.depth--;
    return parsed;
  }

  private literal(next: Token): Expression | undefined {
    if (next.kind === 'text') {
      this.at++;
      return { kind: 'value', value: text(next.text, this.span) };
    }
    if (next.kind !== 'integer') return undefined;
    this.at++;
    const value = BigInt(next.text.replace(/^\+/, ''));
    if (value > largest || value < -largest - 1n) throw new SyntaxFault(`${next.text} does not fit into 64 bit`);
    return { kind: 'value', value: integer(value, this.span) };
  }

  private call(): Expression {
    let name = this.take('identifier').text;
    while (this.next().kind === '.') {
      this.at++;
      name += `.${this.take('identifier').text}`;
    }
    this.take('(');
    const args: Expression[] = [];
    while (this.next().kind !== ')') {
      if (args.length > 0) this.take(',');
      args.push(this.expression());
    }
    this.take(')');
    return { kind: 'call', name: fold(name), args, span: this.span };
  }

  private accesses(first: Expression): Expression {
    let target = first;
    let hops = 0;
    for (let next = this.next(); next.kind === '.' || next.kind === '['; next = this.next()) {
      if (++hops + this.depth > limits.expressionDepth) throw new SyntaxFault('the expression is nested too deep');
      this.at++;
      const key = next.kind === '.' ? this.name() : this.expression();
      if (next.kind === '[') this.take(']');
      target = { kind: 'access', target, key, span: this.span };
    }
    return target;
  }

  private name(): Expression {
    return { kind: 'value', value: text(this.take('identifier').text, this.span) };
  }

  private next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', offset: 0 };
  }

  private take(kind: Token['kind']): Token {
    const next = this.next();
    if (next.kind !== kind) {
      const found = next.kind === 'end' ? 'its end' : `'${next.text}'`;
      throw new SyntaxFault(
        `${found} at position ${next.offset + 1} stands where ${kind === 'end' ? 'the expression should end' : `'${kind}' is expected`}`,
      );
    }
    this.at++;
    return next;
  }
}

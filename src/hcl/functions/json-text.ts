import { limits } from '../../model/limits.ts';
import { plainItems, type Value } from '../../model/value.ts';
import { inOrder } from '../members.ts';
import { numberText } from '../number.ts';

/** A settled value as JSON, as Go writes it; undefined where that is longer than a text may be. */
export function jsonText(value: Value): string | undefined {
  const pieces: string[] = [];
  let left: number = limits.textLength;
  const write = (piece: string) => {
    left -= piece.length;
    pieces.push(piece);
    return left >= 0;
  };
  return writeValue(value, write) ? pieces.join('') : undefined;
}

type Write = (piece: string) => boolean;

function writeValue(value: Value, write: Write): boolean {
  switch (value.kind) {
    case 'null':
      return write('null');
    case 'boolean':
      return write(String(value.value));
    case 'integer':
    case 'float':
      return write(numberText(value));
    case 'text':
      return write(quoted(value.value));
    case 'array':
      return (
        write('[') &&
        (plainItems(value) ?? []).every((item, index) => (index === 0 || write(',')) && writeValue(item, write)) &&
        write(']')
      );
    case 'object':
      return (
        write('{') &&
        inOrder(value).every(
          ([name, member], index) => write(`${index > 0 ? ',' : ''}${quoted(name)}:`) && writeValue(member, write),
        ) &&
        write('}')
      );
    default:
      return false;
  }
}

/** Go writes letters that mean something in HTML by their number. https://pkg.go.dev/encoding/json#Marshal */
const quoted = (text: string) =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

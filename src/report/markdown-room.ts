/** As many characters or bytes of UTF-8 as a text may have. */
export interface Room {
  readonly most: number;
  readonly unit: 'characters' | 'bytes';
}

/** A part of a text: a head, and items of which as many are shown as have room. */
export interface Part {
  /** What it is, where it is left out. */
  readonly title: string;
  readonly head: string;
  readonly items: readonly string[];
  /** What the items are, in the plural. */
  readonly noun: string;
  /** Between the items. */
  readonly joint: '\n' | '\n\n';
  /** How much of all the room it may take. */
  readonly share: number;
}

/** Characters kept for the sentence that counts what a part leaves out. */
const sentence = 120;

/** The opening and the parts, as far as they have room; what is left out is said, and nothing is cut in two. */
export function fitted(opening: string, parts: readonly Part[], { most, unit }: Room): string {
  const sizeOf = (text: string) => (unit === 'bytes' ? Buffer.byteLength(text) : text.length);
  const gone = (titles: readonly string[]) => `Left out for want of room: ${titles.join(', ')}.`;
  const shown = [opening];
  const missing: string[] = [];
  let left = most - sizeOf(opening) - sizeOf(gone(parts.map(({ title }) => title))) - 4;
  for (const part of parts) {
    const text = fittedPart(part, Math.min(left, Math.floor(part.share * most)) - 2, sizeOf);
    if (text === undefined) missing.push(part.title);
    else {
      shown.push(text);
      left -= sizeOf(text) + 2;
    }
  }
  return `${[...shown, ...(missing.length > 0 ? [gone(missing)] : [])].join('\n\n')}\n`;
}

function fittedPart({ head, items, noun, joint }: Part, room: number, sizeOf: (text: string) => number): string | undefined {
  const whole = [head, ...items].join(joint);
  if (sizeOf(whole) <= room) return whole;
  const shown: string[] = [];
  let left = room - sizeOf(head) - sentence - noun.length;
  for (const item of items) {
    const size = sizeOf(item) + joint.length;
    if (size > left) continue;
    shown.push(item);
    left -= size;
  }
  if (shown.length === 0) return undefined;
  return `${[head, ...shown].join(joint)}\n\n${items.length - shown.length} of ${items.length} ${noun} are left out for want of room.`;
}

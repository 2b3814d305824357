const isPlain = (text: string) => !/[^\0-\x7f]|\r\n/.test(text);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as people count them, which is how Terraform does. */
export const lettersOf = (text: string): readonly string[] =>
  isPlain(text) ? text.split('') : [...segmenter.segment(text)].map(({ segment }) => segment);

/** Lower case as Go has it: letter by letter, one letter for one. */
export const lowerCase = (text: string): string =>
  [...text].map((letter) => (letter === 'İ' ? 'i' : single(letter, letter.toLowerCase()))).join('');

/** Upper case as Go has it: letter by letter, one letter for one. */
export const upperCase = (text: string): string => [...text].map(upperLetter).join('');

const single = (letter: string, other: string) => ([...other].length === 1 ? other : letter);

/** JavaScript writes some letters as several; of these, only Greek ones with iota below have a single capital, 8 or 9 further on. */
function upperLetter(letter: string): string {
  const result = letter.toUpperCase();
  if ([...result].length === 1) return result;
  const code = letter.codePointAt(0) ?? 0;
  const capitals = [8, 9].map((distance) => String.fromCodePoint(code + distance));
  return capitals.find((capital) => capital.toLowerCase() === letter) ?? letter;
}

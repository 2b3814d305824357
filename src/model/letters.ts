/** Lower case as .NET's invariant culture has it: letter by letter, one letter for one, without regard to its neighbours. */
export const lower = (text: string): string => (isBasic(text) ? text.toLowerCase() : [...text].map(lowerLetter).join(''));

/** Upper case as .NET's invariant culture has it: letter by letter, one letter for one (`ß` stays). */
export const upper = (text: string): string => (isBasic(text) ? text.toUpperCase() : [...text].map(upperLetter).join(''));

/** Equal for two texts that .NET's `OrdinalIgnoreCase` takes for one: no letter outside ASCII stands for one inside. */
export const folded = (text: string): string => (isBasic(text) ? text.toUpperCase() : [...text].map(foldedLetter).join(''));

/**
 * What a name is looked up by: equal for two names exactly where `OrdinalIgnoreCase` takes them for one, as Azure does, and lower case
 * inside ASCII.
 */
export const fold = (text: string): string =>
  isBasic(text)
    ? text.toLowerCase()
    : [...text].map((letter) => (isBasic(letter) ? letter.toLowerCase() : foldedLetter(letter))).join('');

const isBasic = (text: string) => !/[^\0-\x7f]/.test(text);

function lowerLetter(letter: string): string {
  const result = letter.toLowerCase();
  return [...result].length === 1 ? result : letter;
}

/** JavaScript writes some letters as several; of these, only Greek ones with iota below have a single capital, 8 or 9 further on. */
function upperLetter(letter: string): string {
  const result = letter.toUpperCase();
  if ([...result].length === 1) return letter === 'ı' ? letter : result;
  const code = letter.codePointAt(0) ?? 0;
  const capitals = [8, 9].map((distance) => String.fromCodePoint(code + distance));
  return capitals.find((capital) => capital.toLowerCase() === letter) ?? letter;
}

function foldedLetter(letter: string): string {
  const capital = upperLetter(letter);
  return isBasic(capital) && !isBasic(letter) ? letter : capital;
}

/**
 * Whether the engine's comparison by culture (of `startsWith`, `endsWith`, `indexOf`) is one letter by letter: Latin letters, digits and signs.
 * Elsewhere marks combine with letters, and characters that are not seen are skipped.
 */
export const isPlain = (text: string): boolean => /^[\t\n\r -~À-ÿ]*$/.test(text);

const ours =
  /\[(?:AOAI\d{3}|More about AOAI\d{3}|)\]\(https:\/\/github\.com\/(?:owner\/name\/blob\/c0ffee\/[\w%./-]*#L\d+|aoai-guard\/aoai-guard\/blob\/main\/docs\/rules\/AOAI\d{3}\.md)\)/g;
const inCode = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;
const label = /"(?:[\p{L}\p{M}\p{N} \-_./,?:]|#\d+;|<br\/>)*"/gu;

/** Whether a line of a picture is our syntax around labels in which nothing means anything. */
const isPicture = (line: string) => /^[\w {}()[\]:=.>|#,/-]*$/.test(line.replace(label, ''));

/** Whether a line of text is words, links to our own addresses and the marks that we set, but for what is code. */
function isText(line: string): boolean {
  const left = line
    .replace(inCode, '')
    .replace(ours, '')
    .replace(/^#{2,3} /, '')
    .replace(/\*\*[\w :()]+\*\*/g, '');
  return /^[\p{L}\p{M}\p{N} .,;:!?'"()\-–…|✅❌❔⛔☑⚪]*$/u.test(left) && !/\b(?:[0-9a-f]{7,}|gh-\d+)\b/i.test(left);
}

/** The lines of a page that hold anything else, or another number of cells than the row before. */
export function strayText(page: string): readonly string[] {
  const stray: string[] = [];
  let fence: { ticks: string; language: string } | undefined;
  let columns = 0;
  for (const line of page.trimEnd().split('\n')) {
    const [, ticks, language = ''] = /^(`{3,})(\w*)$/.exec(line) ?? [];
    if (fence) {
      if (ticks === fence.ticks && language === '') fence = undefined;
      else if (fence.language === 'mermaid' && !isPicture(line)) stray.push(line);
    } else if (ticks) fence = { ticks, language };
    else {
      const shown = line.startsWith('| ') ? line.replaceAll('\\|', 'x') : line;
      const cells = line.startsWith('| ') ? shown.split('|').length : 0;
      if (!isText(shown) || (cells > 0 && columns > 0 && cells !== columns)) stray.push(line);
      columns = cells;
    }
  }
  return fence ? [...stray, 'a block is not closed'] : stray;
}

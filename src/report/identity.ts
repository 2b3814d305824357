import type { Finding, Report } from '../model/report.ts';

/** Characters of a fingerprint that GitHub is told. */
const length = 16;

/**
 * By what GitHub knows the alert of each finding of a rule in a file: our own fingerprint and a count, `c0ffee…:1`. Findings that are
 * hidden count too, so that hiding one renames no other.
 */
export function identitiesOf({ findings, suppressed, baselined }: Report): ReadonlyMap<Finding, string> {
  const all = [...findings, ...suppressed.map(({ finding }) => finding), ...baselined];
  const counts = new Map<string, number>();
  return new Map(
    [...new Set(all)].sort(inOrder).map((finding) => {
      const { rule, at, fingerprint } = finding;
      const own = fingerprint.slice(0, length);
      const key = [rule.id, at.file.path, own].join('\n');
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [finding, `${own}:${count}`];
    }),
  );
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);

/** By what is said, and only then by where: lines move. */
const inOrder = (one: Finding, other: Finding) =>
  compare(other.verdict, one.verdict) || compare(one.message, other.message) || compare(one.at.start, other.at.start);

import type { Finding, Note } from '../model/report.ts';
import type { Resource } from '../model/resource.ts';
import type { Cover, Suppression } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { matchesAccount } from './account.ts';
import { matchesPath } from './glob.ts';

/** One finding about one account. */
export interface About {
  readonly finding: Finding;
  readonly resource: Resource;
}

/** The suppressions of a run, and which of them were of use. */
export interface Suppressor {
  /** What hides the finding; undefined where nothing does. */
  readonly suppressionOf: (about: About) => Suppression | undefined;
  /** What has ended though it is still needed, and what is not needed; `isWhole` tells of each whether all that it is about was judged. */
  readonly notes: (isWhole: (suppression: Suppression) => boolean) => readonly Note[];
}

/** `pathOf` gives a path from the root of the repository, `today` is the day in UTC. */
export function createSuppressor(
  all: readonly Suppression[],
  { pathOf, today }: { readonly pathOf: (path: string) => string; readonly today: string },
): Suppressor {
  const used = new Set<Suppression>();
  return {
    suppressionOf: (about) => {
      const fitting = all.filter(({ rules, covers }) => rules.includes(about.finding.rule.id) && fits(covers, about, pathOf));
      for (const one of fitting) used.add(one);
      return fitting.find((one) => !isOver(one, today));
    },
    notes: (isWhole) => [
      ...all.filter((one) => used.has(one) && isOver(one, today)).map(expired),
      ...all.filter((one) => !used.has(one) && isWhole(one)).map(unused),
    ],
  };
}

const isOver = ({ until }: Suppression, today: string) => until !== undefined && until < today;

function fits(covers: Cover, { finding, resource }: About, pathOf: (path: string) => string): boolean {
  if (covers.kind === 'span') return [finding.at, resource.block].some((place) => beginsIn(place, covers.span));
  const { path, account } = covers;
  const paths = [finding.at.file.path, resource.block.file.path].map(pathOf);
  const isThere = path === undefined || paths.some((one) => matchesPath(path, one));
  return isThere && (account === undefined || matchesAccount(account, resource));
}

const beginsIn = ({ file, start }: Span, cover: Span) =>
  file.path === cover.file.path && start >= cover.start && start < cover.end;

const named = ({ rules }: Suppression) => rules.join(', ');

const expired = (one: Suppression): Note => ({
  kind: 'suppression-expired',
  message: `This suppression of ${named(one)} ended on ${one.until}, so that its findings are reported again (its reason: ${one.reason})`,
  at: one.at,
});

const unused = (one: Suppression): Note => ({
  kind: 'suppression-unused',
  message: `This suppression of ${named(one)} hides nothing and can go (its reason: ${one.reason})`,
  at: one.at,
});

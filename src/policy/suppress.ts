import type { Finding, Note } from '../model/report.ts';
import type { Resource } from '../model/resource.ts';
import type { Cover, Suppression } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { accountGlob } from './account.ts';
import { pathGlob } from './glob.ts';

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
  const tests = all.map((one) => ({ one, fits: coverTest(one.covers, pathOf) }));
  return {
    suppressionOf: (about) => {
      const { id } = about.finding.rule;
      const fitting = tests.filter(({ one, fits }) => one.rules.includes(id) && fits(about)).map(({ one }) => one);
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

function coverTest(covers: Cover, pathOf: (path: string) => string): (about: About) => boolean {
  if (covers.kind === 'span')
    return ({ finding, resource }) => [finding.at, resource.block].some((place) => beginsIn(place, covers.span));
  const isThere = covers.path === undefined ? () => true : pathGlob(covers.path);
  const isMeant = covers.account === undefined ? () => true : accountGlob(covers.account);
  return ({ finding, resource }) =>
    [finding.at.file.path, resource.block.file.path].map(pathOf).some(isThere) && isMeant(resource);
}

/** Of two versions of a file, as two binary plans may hold them, one says nothing of the other. */
const beginsIn = ({ file, start }: Span, cover: Span) =>
  file.path === cover.file.path && file.text === cover.file.text && start >= cover.start && start < cover.end;

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

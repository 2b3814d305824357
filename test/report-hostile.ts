import fc from 'fast-check';
import type { Finding, Report } from '../src/model/report.ts';
import type { Suppression } from '../src/model/settings.ts';
import { text } from '../src/model/value.ts';
import { finding, input, report, resource } from './report-sample.ts';

const odd = fc.constantFrom(
  '\x1b[2J',
  '\x9b',
  '\r',
  '\n',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\x7f',
  '\0',
  '##[',
  '::',
  '](1)',
  '"',
  '\ud800',
  '`',
  '```',
  '|',
  '<b>',
  '@me',
  '#12',
  'https://x.example',
  '%0A',
  '\uffff',
  ']]>',
  '&amp;',
  '\\',
);
/** What an author may write to make a terminal, a runner or a page obey. */
export const hostile = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** The sample with an author's text wherever one can stand. */
export function told(author: string): Report {
  const file = { path: author, text: `{ ${author}"${author}": "${author}" ${author}` };
  const at = { file, start: file.text.lastIndexOf('"', file.text.length - author.length - 3), end: file.text.length };
  const problem = { message: author, at };
  const accepted: Finding = { ...finding, message: author, at };
  const by: Suppression = {
    kind: 'comment',
    rules: ['AOAI001'],
    reason: author,
    until: author,
    at,
    covers: { kind: 'span', span: at },
  };
  return {
    ...report,
    inputs: [{ ...input, path: author, parameters: [author] }],
    accounts: [
      {
        ...report.accounts[0]!,
        kind: author,
        pointer: author,
        resource: { ...resource, label: author, id: text(author, at), span: at },
      },
    ],
    findings: [
      { ...finding, message: author, at, related: [{ span: at, message: author }], parameters: [author], fingerprint: author },
    ],
    waysTo: () =>
      (['yes', 'maybe', 'no'] as const).map((isOpen) => ({
        from: 'endpoint',
        isOpen,
        why: author,
        endpoint: { ...resource, label: author },
        groups: author,
      })),
    suppressed: [{ finding: accepted, by }],
    baselined: [accepted],
    problems: [problem],
    notes: ['note', 'granted', 'hidden-by-change', 'suppression-unused'].map((kind) => ({ kind, ...problem })),
  };
}

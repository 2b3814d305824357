import { expect, test } from 'vitest';
import type { Report, Way } from '../src/model/report.ts';
import { markdownReport } from '../src/report/markdown.ts';
import { pictureOf } from '../src/report/mermaid.ts';
import { account, options, report, resource } from './report-sample.ts';

const endpoints = Array.from({ length: 60 }, (_, index): Way => {
  const endpoint = { ...resource, label: `pe-${index}` };
  return { from: 'endpoint', endpoint, groups: '', isOpen: 'no', why: '"'.repeat(100) };
});

const withAccounts = (count: number, ways: readonly Way[]): Report => ({
  ...report,
  accounts: Array.from({ length: count }, (_, index) => ({ ...account, resource: { ...resource, label: `oai-${index}` } })),
  waysTo: () => ways,
});
const draw = (given: Report, characters = 1_000_000) =>
  pictureOf(given, [...given.accounts.keys()], { pathPrefix: '', characters });

test('nobody worked out what leads to the accounts', () => {
  expect(draw(report)).toBeUndefined();
  expect(markdownReport(report, options)).not.toContain('mermaid');
});

test('50 accounts are drawn, of 51 those with findings first, and the page says so', () => {
  const internet: readonly Way[] = [{ from: 'internet', isOpen: 'maybe', why: '' }];
  expect(draw(withAccounts(50, internet))).toMatchObject({ accounts: 50, isWhole: true });
  expect(draw(withAccounts(51, internet))).toMatchObject({ accounts: 50, isWhole: true });
  const all = withAccounts(51, internet);
  const passing = { ...all.accounts[0]!, verdicts: new Map([['AOAI001', 'pass' as const]]) };
  const page = markdownReport({ ...all, accounts: [passing, ...all.accounts.slice(1)] }, options);
  expect(page).toContain('It shows 50 of 51 accounts, those with findings first.');
  expect(page).toContain('  internet -.->|"?"| a50\n');
  expect(page).not.toContain('| a0\n');
  expect(markdownReport(withAccounts(50, internet), options)).not.toContain('It shows');
});

test('of one account 20 ways are drawn, and the page says so', () => {
  expect(draw(withAccounts(1, endpoints.slice(0, 20)))).toMatchObject({ isWhole: true });
  const picture = draw(withAccounts(1, endpoints.slice(0, 21)));
  expect(picture).toMatchObject({ isWhole: false });
  expect(picture?.lines.filter((line) => line.includes('--x'))).toHaveLength(20);
  expect(markdownReport(withAccounts(1, endpoints), options)).toContain('Of some accounts it does not show every endpoint.');
});

test('Mermaid takes 50,000 characters and 500 edges', () => {
  const short = endpoints.map((way) => ({ ...way, why: '' }));
  const edges = draw(withAccounts(50, short))!.lines.filter((line) => line.includes('--x'));
  expect(edges).toHaveLength(480);
  const long = draw(withAccounts(50, endpoints))!.lines.join('\n');
  expect(long.length).toBeLessThanOrEqual(45_000);
  expect(long.length).toBeGreaterThan(30_000);
  expect(draw(withAccounts(50, endpoints), 10_000)!.lines.join('\n').length).toBeLessThanOrEqual(10_000);
});

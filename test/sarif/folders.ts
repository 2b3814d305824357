import { check } from '../../src/guard.ts';
import { sarifReport } from '../../src/report/sarif.ts';

/** What the guard says of a folder below `root`, as SARIF. */
export async function sarifOf(root: string, folder: string): Promise<string> {
  const report = await check({
    folder: root,
    paths: [folder],
    parameters: [],
    parametersBeside: true,
    place: {},
    strict: false,
    source: undefined,
    tell: () => undefined,
  });
  return sarifReport(report, { version: '0.0.0', colour: false, quiet: false, pathPrefix: '' });
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../src/guard.ts';
import type { Report } from '../src/model/report.ts';
import { noSettings } from '../src/model/settings.ts';
import { noPolicy, type Policy } from '../src/options.ts';
import { pictureOf } from '../src/report/mermaid.ts';

function judge(folder: string, policy: Policy = noPolicy): Promise<Report> {
  const root = fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url));
  const tell = () => undefined;
  return check({ folder: root, paths: ['.'], parameters: [], parametersBeside: true, place: {}, strict: false, policy, tell });
}

const drawn = (report: Report) =>
  pictureOf(report, [...report.accounts.keys()], { pathPrefix: '', characters: 40_000 })?.lines.join('\n');

const edges = (report: Report) =>
  drawn(report)
    ?.split('\n')
    .filter((line) => /^ {2}\w+ \S*[->]/.test(line));

test('the demo: what is open, what is reached, what only looks so', async () => {
  expect(drawn(await judge('demo'))).toBe(`flowchart LR
  internet(("internet"))
  subgraph d0["main.json, main.parameters.dev.json"]
    a0["accounts #39;oai-evaluation-dev#39;<br/>OpenAI"]:::violation
    e0d0(["privateEndpoints #39;pe-evaluation-dev#39;"])
    a1["accounts #39;oai-embeddings-dev#39;<br/>OpenAI"]:::violation
    e1d0(["privateEndpoints #39;pe-embeddings-dev#39;"])
    a2["accounts #39;oai-assistants-dev#39;<br/>OpenAI"]:::undecided
    e2d0(["privateEndpoints #39;pe-assistants-dev#39;"])
    a3["accounts #39;oai-chat-dev#39;<br/>OpenAI"]:::pass
    e3d0(["privateEndpoints #39;oai-chat-dev-pe#39;"])
  end
  subgraph d1["main.json, main.parameters.prod.json"]
    a4["accounts #39;oai-evaluation-prod#39;<br/>OpenAI"]:::pass
    e4d1(["privateEndpoints #39;pe-evaluation-prod#39;"])
    a5["accounts #39;oai-embeddings-prod#39;<br/>OpenAI"]:::violation
    e5d1(["privateEndpoints #39;pe-embeddings-prod#39;"])
    a6["accounts #39;oai-assistants-prod#39;<br/>OpenAI"]:::undecided
    e6d1(["privateEndpoints #39;pe-assistants-prod#39;"])
    a7["accounts #39;oai-chat-prod#39;<br/>OpenAI"]:::pass
    e7d1(["privateEndpoints #39;oai-chat-prod-pe#39;"])
  end
  internet ==>|"open"| a0
  e0d0 -->|"group ids #91;#39;account#39;#93;"| a0
  e1d0 --x|"group ids #91;#39;openai#39;#93;<br/>no: points at this account#44; but its group ids #91;#39;openai#39;#93; hold no #39;account#39;"| a1
  e2d0 -.->|"group ids #91;#39;account#39;#93;<br/>? its condition #123;not#40;empty#40;#36;#123;ASSISTANTS_SUBNET_ID#125;#41;#41;#125; may be false where the accou#8230;"| a2
  e3d0 -->|"group ids #91;#39;account#39;#93;"| a3
  e4d1 -->|"group ids #91;#39;account#39;#93;"| a4
  e5d1 --x|"group ids #91;#39;openai#39;#93;<br/>no: points at this account#44; but its group ids #91;#39;openai#39;#93; hold no #39;account#39;"| a5
  e6d1 -.->|"group ids #91;#39;account#39;#93;<br/>? its condition #123;not#40;empty#40;#36;#123;ASSISTANTS_SUBNET_ID#125;#41;#41;#125; may be false where the accou#8230;"| a6
  e7d1 -->|"group ids #91;#39;account#39;#93;"| a7
  classDef violation stroke:#cf222e,stroke-width:3px
  classDef undecided stroke:#bf8700,stroke-width:3px,stroke-dasharray:6 4
  classDef pass stroke:#1a7f37,stroke-width:3px`);
});

test.each([
  [
    'arm-endpoint-with-manual-connection-is-undecided',
    '  e0d0 -.->|"group ids #91;#39;account#39;#93;<br/>? #40;a manual connection#41;#58; somebody has to approve it"| a0',
  ],
  [
    'arm-endpoint-with-the-opposite-condition-is-a-violation',
    '  e0d0 --x|"group ids #91;#39;account#39;#93;<br/>no: points at this account#44; but is not deployed#58; a condition of it is false wherever#8230;"| a0',
  ],
])('%s', async (folder, edge) => {
  expect(edges(await judge(`cases/${folder}`))).toEqual([edge]);
});

test('an endpoint that leads to some other account is not drawn at this one', async () => {
  const report = await judge('cases/arm-endpoint-to-p-beside-p-and-q');
  expect(edges(report)).toEqual(['  e0d0 -->|"group ids #91;#39;account#39;#93;"| a0']);
  expect(report.accounts).toHaveLength(2);
});

test('an endpoint elsewhere, by the word of the configuration', async () => {
  const { accounts } = await judge('cases/arm-endpoint-missing-is-a-violation');
  const at = accounts[0]!.resource.span;
  const externalEndpoints = [{ account: '*', reason: 'the hub makes it', where: undefined, at }];
  const settings = { ...noSettings, externalEndpoints };
  const report = await judge('cases/arm-endpoint-missing-is-a-violation', { ...noPolicy, settings });
  expect(edges(report)).toEqual(['  configuration --> a0']);
});

test('an account whose rule was not asked, or that is not there, has no way', async () => {
  const report = await judge('demo');
  expect(report.waysTo?.(report.accounts.length)).toEqual([]);
});

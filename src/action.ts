import * as core from '@actions/core';
import type { Host } from './action/host.ts';
import { patience } from './action/patience.ts';
import { run } from './action/run.ts';
import { home } from './report/home.ts';
import { plain } from './report/plain.ts';

const annotate = { notice: core.notice, warning: core.warning, error: core.error };

const host: Host = {
  env: process.env,
  input: (name) => core.getInput(name),
  today: new Date().toISOString().slice(0, 10),
  print: (text) => void process.stdout.write(text),
  annotate: (weight, message) => annotate[weight](message),
  setOutput: (name, value) => core.setOutput(name, value),
  summarise: async (markdown) => {
    const { GITHUB_STEP_SUMMARY } = process.env;
    if (GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
  },
  connect: async (address, token) => (await import('./action/client.ts')).createClient(address, token, patience),
};

try {
  process.exitCode = await run(host);
} catch (thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  core.error(plain(`This is a fault of the guard's, please report it at ${home}/issues: ${message}`));
  core.setOutput('verdict', 'problem');
  process.exitCode = 2;
}

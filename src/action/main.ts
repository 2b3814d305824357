import * as core from '@actions/core';
import { home } from '../report/home.ts';
import { plain } from '../report/plain.ts';
import type { Host } from './host.ts';
import { patience } from './patience.ts';
import { run as runOn } from './run.ts';

const annotate = { notice: core.notice, warning: core.warning, error: core.error };
const messageOf = (thrown: unknown) => plain(thrown instanceof Error ? thrown.message : String(thrown));

const host: Host = {
  env: process.env,
  input: (name) => core.getInput(name),
  today: new Date().toISOString().slice(0, 10),
  print: (text) => void process.stdout.write(text),
  annotate: (weight, message) => annotate[weight](message),
  setOutput: (name, value) => core.setOutput(name, value),
  summarise,
  connect: async (address, token) => (await import('./client.ts')).createClient(address, token, patience),
};

async function summarise(markdown: string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (!GITHUB_STEP_SUMMARY) return;
  try {
    await core.summary.addRaw(markdown).write();
  } catch (thrown) {
    core.warning(`The summary can't be written: ${messageOf(thrown)}`);
  }
}

/** Runs the Action on the runner that started this process; `@github/local-action` calls it too. */
export async function run(): Promise<void> {
  try {
    process.exitCode = await runOn(host);
  } catch (thrown) {
    core.error(`This is a fault of the guard's, please report it at ${home}/issues: ${messageOf(thrown)}`);
    core.setOutput('verdict', 'problem');
    process.exitCode = 2;
  }
}

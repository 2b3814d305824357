import type { Project } from './init.ts';
import { configurationSchemaAddress, home } from './report/home.ts';

/** Files and folders that a workflow names one by one. */
const mostNamed = 10;

/** A workflow that checks each pull request, with the steps that make templates and plans of what is written otherwise. */
export const workflowText = (
  project: Project,
): string => `# Written by \`aoai-guard init\`; change it as you like. Inputs and outputs: ${home}/blob/main/action.yml
name: aoai-guard
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: also when its base changes
  push:
    branches: [main]
permissions: {}
jobs:
  aoai-guard:
    runs-on: ubuntu-latest
    permissions:
      contents: read # to check out
      actions: read # in a private repository, to show alerts
      pull-requests: read # to know what a pull request changes
      security-events: write # to show alerts in code scanning
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
${bicepSteps(project)}${terraformSteps(project)}      # The SHA of a commit in place of v0 is safer: a tag can move.
      - uses: aoai-guard/aoai-guard@v0
        id: guard
      - uses: github/codeql-action/upload-sarif@e4fba868fa4b1b91e1fdab776edc8cfbe6e9fb81 # v4.37.3
        if: always() && steps.guard.outputs.sarif-file != '' && github.event_name != 'merge_group'
        with:
          sarif_file: \${{ steps.guard.outputs.sarif-file }}
`;

const lines = (all: readonly string[], write: (path: string) => readonly string[]) =>
  all
    .slice(0, mostNamed)
    .flatMap(write)
    .map((line) => `          ${line}\n`)
    .join('');

// The Azure CLI and Bicep are on GitHub's runners: https://github.com/actions/runner-images/blob/main/images/ubuntu/Ubuntu2404-Readme.md
function bicepSteps({ bicep, bicepParameters }: Project): string {
  if (bicep.length === 0) return '';
  const templates = lines(bicep, (path) => [`az bicep build --file ${path}`]);
  const parameters = lines(bicepParameters, (path) => [
    `az bicep build-params --file ${path} --outfile ${path.replace(/\.bicepparam$/, '.parameters.json')}`,
  ]);
  return `      # Name here what is deployed; modules are part of it.\n      - run: |\n${templates}${parameters}`;
}

// Terraform is not on GitHub's runners.
function terraformSteps({ terraform }: Project): string {
  if (terraform.length === 0) return '';
  const plans = lines(terraform, (path) => [
    `terraform -chdir=${path} init -input=false`,
    `terraform -chdir=${path} plan -input=false -out=tfplan`,
    `terraform -chdir=${path} show -json tfplan > ${path}/plan.json`,
  ]);
  return `      - uses: hashicorp/setup-terraform@5e8dbf3c6d9deaf4193ca7a8fb23f2ac83bb6c85 # v4.0.0
        with:
          terraform_wrapper: false
      # A plan needs the credentials that it always needs; don't give them to pull requests of strangers.
      - run: |\n${plans}`;
}

/** A configuration that says nothing yet, with examples of what it may say. */
export const configurationText = `{
  "$schema": "${configurationSchemaAddress}",

  // All of it: ${home}/blob/main/docs/contract.md. Uncomment what you need.

  // Levels of rules, by id or name: error, warning, note or off.
  // "rules": { "AOAI002": "warning" },

  // Whether what the files leave undecided counts as an error.
  // "strict": true,

  // What was there before: \`aoai-guard baseline\` writes it.
  // "baseline": "aoai-guard-baseline.json",

  // What is judged of what is found in folders.
  // "paths": { "include": ["infra/**"], "exclude": ["**/samples/**"] },

  // Findings that are accepted, with a reason and, if you like, a last day.
  // "suppressions": [{ "rule": "AOAI002", "path": "infra/legacy/**", "reason": "is replaced", "until": "2027-01-31" }],

  // Private endpoints that another repository makes.
  // "externalEndpoints": [{ "account": "oai-*", "reason": "made by the network team", "where": "their repository" }],

  // The least level that makes a check fail: error, warning, note or never.
  "failOn": "error"
}
`;

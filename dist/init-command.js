import "./rolldown-runtime.js";
import { n as home, t as configurationSchemaAddress } from "./home.js";
import { t as configurationNames } from "./settings2.js";
import { c as openDisk, o as match, u as repositoryRoot, v as pathFrom } from "./disk.js";
import { t as createFiles } from "./files.js";
import { d as say, f as tell, m as writeNew, n as endWith, r as exists } from "./streams.js";
import { posix } from "node:path";

// src/init-texts.ts
/** Files and folders that a workflow names one by one. */
const mostNamed = 10;
/** A workflow that checks each pull request, with the steps that make templates and plans of what is written otherwise. */
const workflowText = (project) => `# Written by \`aoai-guard init\`; change it as you like. Inputs and outputs: ${home}/blob/main/action.yml
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
const lines = (all, write) => all.slice(0, mostNamed).flatMap(write).map((line) => `          ${line}\n`).join("");
function bicepSteps({ bicep, bicepParameters }) {
	if (bicep.length === 0) return "";
	return `      # Name here what is deployed; modules are part of it.\n      - run: |\n${lines(bicep, (path) => [`az bicep build --file ${path}`])}${lines(bicepParameters, (path) => [`az bicep build-params --file ${path} --outfile ${path.replace(/\.bicepparam$/, ".parameters.json")}`])}`;
}
function terraformSteps({ terraform }) {
	if (terraform.length === 0) return "";
	return `      - uses: hashicorp/setup-terraform@5e8dbf3c6d9deaf4193ca7a8fb23f2ac83bb6c85 # v4.0.0
        with:
          terraform_wrapper: false
      # A plan needs the credentials that it always needs; don't give them to pull requests of strangers.
      - run: |\n${lines(terraform, (path) => [
		`terraform -chdir=${path} init -input=false`,
		`terraform -chdir=${path} plan -input=false -out=tfplan`,
		`terraform -chdir=${path} show -json tfplan > ${path}/plan.json`
	])}`;
}
/** A configuration that says nothing yet, with examples of what it may say. */
const configurationText = `{
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

// src/init.ts
/** Looks at what the repository holds; what lies in hidden folders is no source of its own. */
async function lookAround(root) {
	const disk = openDisk(root, void 0);
	const { read, skim } = createFiles(root);
	const named = async (pattern) => {
		return (await match(disk, pattern)).map(({ name }) => name).filter((name) => isPlain(name) && !/(?:^|\/)\./.test(name)).sort();
	};
	const textOf = (path, take) => {
		const reading = take(path);
		return reading.kind === "text" ? reading.file.text : "";
	};
	const bicep = await named("**/*.bicep");
	const hcl = await named("**/*.tf");
	const modules = new Set(bicep.flatMap((path) => referred(path, textOf(path, read), /'([^'\n]+\.bicep)'/g)));
	const called = new Set(hcl.flatMap((path) => referred(path, textOf(path, read), /\bsource\s*=\s*"(\.\.?\/[^"\n]*)"/g)));
	const json = (await named("**/*.json")).filter((path) => !bicep.includes(path.replace(/\.json$/i, ".bicep")));
	return {
		bicep: bicep.filter((path) => !modules.has(path)),
		bicepParameters: await named("**/*.bicepparam"),
		terraform: [...new Set(hcl.map((path) => posix.dirname(path)))].filter((path) => !called.has(path)),
		templates: json.filter((path) => /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(textOf(path, skim)))
	};
}
/** Whether a command line and a workflow take a path as it is. */
const isPlain = (path) => /^[\w.][\w./-]*$/.test(path);
/** Paths that a text refers to, from the root. */
const referred = (from, text, pattern) => [...text.matchAll(pattern)].map(([, path = ""]) => posix.join(posix.dirname(from), path).replace(/\/$/, ""));
/** What was found, in a sentence. */
function foundIn({ bicep, bicepParameters, terraform, templates }) {
	const parts = [
		...templates.length > 0 ? [`ARM templates (${listed(templates)})`] : [],
		...bicep.length > 0 ? [`Bicep (${listed([...bicep, ...bicepParameters])})`] : [],
		...terraform.length > 0 ? [`Terraform (${listed(terraform)})`] : []
	];
	return parts.length > 0 ? `found ${parts.join(", ")}` : "found no ARM template, no Bicep and no Terraform; the workflow is the one for ARM templates";
}
const listed = (paths) => paths.length > 5 ? `${paths.slice(0, 5).join(", ")}, …` : paths.join(", ");
/** The files that are to be there. */
const plannedFor = (project) => [{
	path: ".github/workflows/aoai-guard.yml",
	text: workflowText(project),
	instead: [".github/workflows/aoai-guard.yml", ".github/workflows/aoai-guard.yaml"]
}, {
	path: "aoai-guard.jsonc",
	text: configurationText,
	instead: configurationNames
}];

// src/init-command.ts
/** Writes a workflow and a configuration where there is none, and says what it did. */
async function runInit(folder, { quiet = false }) {
	const root = repositoryRoot(folder) ?? folder;
	const disk = openDisk(root, void 0);
	const project = await lookAround(root);
	const nameOf = (path) => pathFrom(folder, posix.join(root, path));
	if (!quiet) say(foundIn(project));
	for (const { path, text, instead } of plannedFor(project)) {
		const there = instead.find((one) => exists(posix.join(root, one)));
		const fault = there === void 0 ? writeNew(disk, path, text) : void 0;
		if (fault) {
			tell(`${nameOf(path)} can't be written: ${fault.why}`);
			endWith(2);
		} else if (!quiet) say(there === void 0 ? `wrote ${nameOf(path)}` : `left ${nameOf(there)} as it is`);
	}
}

export { runInit };
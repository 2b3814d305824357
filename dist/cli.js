#!/usr/bin/env node
import "./rolldown-runtime.js";
import { c as isUntold, f as tell, g as CommanderError, h as Command, i as fail, l as print, t as bytesOfStdin } from "./streams.js";
import { i as placeOf, t as checkFormats } from "./options.js";
import { n as home } from "./home.js";
import { n as plain } from "./plain.js";
import { t as version } from "./version.js";

// src/arguments.ts
/** Shells that completion is written for. */
const shells = [
	"bash",
	"zsh",
	"fish"
];
/** Declares all commands with their options. */
function declareCommands(program, version, actions, parameterFiles) {
	const add = (usage, description, isDefault = false) => program.command(usage, { isDefault }).description(description).version(version);
	addPlace(addSource(addConfiguration(addCheck(add("check [paths...]", "judge files, folders, globs, or \"-\" for stdin (default: \".\")", true), parameterFiles)))).action(actions.check);
	addPlace(addSource(addConfigFile(addOutput(add("show [paths...]", "show the accounts and endpoints as the guard sees them, evaluated"))))).action(actions.show);
	addPlace(addOutput(add("evaluate [expressions...]", "evaluate template expressions (arguments, or one a line on stdin)"))).action(actions.evaluate);
	addOutput(add("explain <rule>", "tell what a rule asks, why, and how to fix it")).action(actions.explain);
	addOutput(add("rules", "list all rules")).action(actions.rules);
	addConfiguration(add("baseline [paths...]", "write today's findings to a file, so that `check --baseline` tells only new ones")).option("-o, --output <file>", "where they are written (default: what the configuration names, else aoai-guard-baseline.json)").option("-q, --quiet", "problems only").action(actions.baseline);
	add("init", "write a workflow and a configuration, never over an existing file").option("-q, --quiet", "problems only").action(actions.init);
	const completion = add("completion", "write a completion script for a shell");
	completion.addArgument(completion.createArgument("<shell>").choices(shells)).action(actions.completion);
}
function addOutput(command, formats = ["text", "json"]) {
	return command.addOption(command.createOption("-f, --format <format>", "how the report is written").choices(formats).default("text")).option("-o, --output <file>", "write the report to a file").addOption(command.createOption("--color <when>", "colours in the report").choices([
		"auto",
		"always",
		"never"
	]).default("auto")).option("-q, --quiet", "findings and problems only");
}
function addCheck(command, parameterFiles) {
	return addOutput(command, checkFormats).option("--report <format=file>", "write a further report to a file; repeated, several", (one, others) => [...others ?? [], one]).option("--parameters <file>", "parameter values for the one template given; repeated, the later win", (file) => {
		parameterFiles.push(file);
		return parameterFiles;
	}).option("--no-parameters", "ignore parameter files lying beside templates").addOption(command.createOption("--fail-on <level>", "least level that makes the exit code 1 (default: \"error\")").choices([
		"error",
		"warning",
		"note",
		"never"
	])).option("--strict", "undecided counts as an error").option("--baseline <file>", "tell only findings that this file does not hold").option("--include-suppressed", "SARIF shows suppressed findings too, as such");
}
const addConfigFile = (command) => command.option("-c, --config <file>", "the configuration (default: the nearest aoai-guard.json)").option("--no-config", "no configuration");
const addConfiguration = (command) => addConfigFile(command).addOption(command.createOption("--profile <name>", "the levels that rules have").choices([
	"default",
	"conformity",
	"all"
]));
const addSource = (command) => command.option("--source <path>", "where a plan's HCL lies: a folder, or a binary plan (default: around the plan)");
function addPlace(command) {
	return command.option("--tenant-id <id>", "the tenant of the deployment; as all of its place, unknown unless given").option("--subscription-id <id>", "its subscription").option("--management-group-id <id>", "its management group").option("--resource-group <name>", "its resource group").option("--location <name>", "its location").option("--deployment-name <name>", "its own name");
}

// src/cli.ts
const toStderr = (text) => process.stderr.write(`${plain(text.trimEnd().replace("\n(Did you", " (Did you"))}\n`);
const program = new Command("aoai-guard").description("Tells before deployment whether an Azure OpenAI account can be reached only through a private endpoint.").version(version).helpCommand(false).exitOverride().configureOutput({ writeErr: toStderr }).addHelpText("after", "\nWithout a command, `check` runs; `aoai-guard check --help` tells its options.\nExit code: 1 findings, 2 the guard could not do its work, else 0.");
const parameters = [];
const { TF_DATA_DIR, AOAI_GUARD_DEBUG } = process.env;
const [word = ""] = process.argv.slice(2);
const given = {
	folder: process.cwd(),
	today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
	dataFolder: TF_DATA_DIR || void 0,
	word,
	commands: () => program.commands.map((command) => command.name()),
	parameters
};
const actions = {
	check: async (paths, flags) => (await import("./check-command.js")).runCheck(given, paths, flags),
	show: async (paths, flags) => (await import("./check-command.js")).runShow(given, paths, flags),
	baseline: async (paths, flags) => (await import("./check-command.js")).runBaseline(given, paths, flags),
	init: async (flags) => (await import("./init-command.js")).runInit(given.folder, flags),
	completion: async (shell) => {
		const [{ completionScript }, { rules }] = await Promise.all([import("./completion.js"), import("./rules2.js")]);
		const names = rules.flatMap(({ id, name }) => [id, name]);
		print(completionScript(shell, program, names), {}, []);
	},
	evaluate: runEvaluate,
	explain: runExplain,
	rules: async (flags) => {
		const [{ reporters }, { rules }] = await Promise.all([import("./reporters2.js"), import("./rules2.js")]);
		print(reporters.rules[flags.format](rules), flags, []);
	}
};
async function runEvaluate(expressions, flags) {
	const [{ evaluateExpressions }, { reporters }] = await Promise.all([import("./guard2.js"), import("./reporters2.js")]);
	const lines = expressions.length > 0 ? expressions : await linesOfStdin();
	print(reporters.evaluate[flags.format](evaluateExpressions(lines, placeOf(flags))), flags, []);
}
async function runExplain(name, flags) {
	const [{ reporters }, { rules }] = await Promise.all([import("./reporters2.js"), import("./rules2.js")]);
	const asked = name.toLowerCase();
	const rule = rules.find((one) => one.id.toLowerCase() === asked || one.name === asked);
	const all = rules.map((one) => `${one.id} ${one.name}`).join(", ");
	if (!rule) return fail(`there is no rule '${name}'; the rules are: ${all}`);
	print(reporters.explain[flags.format](rule), flags, []);
}
async function linesOfStdin() {
	return new TextDecoder().decode(await bytesOfStdin()).split(/\r?\n/).filter((line) => line.trim() !== "");
}
const messageOf = (error) => error instanceof Error ? error.message : String(error);
function tellCrash(error) {
	tell(`this is a fault of the guard's, please report it at ${home}/issues: ${messageOf(error)}`);
	if (!AOAI_GUARD_DEBUG || !(error instanceof Error)) return;
	for (const line of (error.stack ?? "").split("\n")) tell(line);
}
/** Whoever reads the report may stop reading: `aoai-guard | head`. */
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") return;
	tell(`the report can't be written: ${error.message}`);
	process.exitCode = 2;
});
declareCommands(program, version, actions, parameters);
try {
	await program.parseAsync();
} catch (error) {
	const isAnswered = error instanceof CommanderError;
	if (!isAnswered) tellCrash(error);
	else if (isUntold(error)) toStderr(error.message);
	process.exitCode = isAnswered && error.exitCode === 0 ? 0 : 2;
}

export {  };
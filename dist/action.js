import "./rolldown-runtime.js";
import { n as home } from "./home.js";
import { n as plain } from "./plain.js";
import { a as patience, n as listOf, r as textField, t as field } from "./fields.js";
import { n as exitCodeOf } from "./options.js";
import { a as verdictOf, i as acceptedBy, n as markdownReport, r as words, t as reporters } from "./reporters.js";
import { t as version } from "./version.js";
import { n as gzipSync, r as strToU8 } from "./esm.js";
import { i as rootPaths, r as prefixOf } from "./root-paths.js";
import { b as refused, c as openDisk, h as isInside, o as match, t as bytesOf, u as repositoryRoot, v as pathFrom, y as attempt } from "./disk.js";
import { a as isHcl, i as commentedIn, o as suppressionsIn, t as check } from "./guard.js";
import { t as hear } from "./hear.js";
import { r as property, u as folded } from "./property.js";
import { n as nothingJudged, r as withProblems } from "./report.js";
import { a as firstIndex, i as wholeFile } from "./span.js";
import { t as rules } from "./rules.js";
import { t as limits } from "./limits.js";
import { n as decode, t as createFiles } from "./files.js";
import { r as readJson, t as lastingWayOf } from "./json.js";
import { c as plainItems } from "./value.js";
import { execFile } from "node:child_process";
import { basename, delimiter, dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { closeSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import "path";
import { promisify } from "node:util";
import { createHash, randomUUID } from "node:crypto";

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/action/api.ts
/** A refusal that we make ourselves. */
const refusal = (why, status) => ({
	kind: "refusal",
	status,
	why
});

// src/action/changed.ts
/** Most files of which GitHub tells: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files, https://docs.github.com/rest/commits/commits#compare-two-commits */
const most$3 = {
	pullRequest: 3e3,
	comparison: 300
};
/** The files of the change that the event is about, or why they can't be known. */
async function changedFiles(event, repository) {
	if (event.kind === "other") return refusal(`'${event.name}' is about no change`);
	if (!repository) return refusal("there is no github-token to ask with");
	if (event.kind === "pull-request") return event.number === void 0 ? refusal("the event names no pull request") : filesAt(repository, event.number, event.head);
	const { base, head } = event;
	return base === void 0 || head === void 0 ? refusal("the event names no commit that the change is made to") : filesBetween(repository, base, head);
}
/** The files of a pull request as it was when the run began; what GitHub tells is how it is now. */
async function filesAt(repository, number, head) {
	const files = await filesOfPullRequest(repository, number);
	if (files.kind === "refusal") return files;
	const { owner, repo, client } = repository;
	const now = await client({
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		parameters: {
			owner,
			repo,
			pull_number: number
		}
	});
	if (now.kind === "refusal") return needing(now, "pull-requests: read");
	if (head !== void 0 && textField(now.data, "head", "sha") === head) return files;
	return refusal("the pull request is not what it was when this run began");
}
async function filesOfPullRequest({ owner, repo, client }, number) {
	const files = [];
	for (let page = 1; page <= most$3.pullRequest / 100; page += 1) {
		const answer = await client({
			route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
			parameters: {
				owner,
				repo,
				pull_number: number,
				per_page: 100,
				page
			}
		});
		if (answer.kind === "refusal") return needing(answer, "pull-requests: read");
		const read = readFiles(answer.data);
		if (read.kind === "refusal") return read;
		files.push(...read.files);
		if (listOf(answer.data).length < 100) return {
			kind: "changed",
			files
		};
	}
	return refusal(`the pull request has ${most$3.pullRequest} files or more, and GitHub tells of no more`);
}
async function filesBetween({ owner, repo, client }, base, head) {
	const answer = await client({
		route: "GET /repos/{owner}/{repo}/compare/{basehead}",
		parameters: {
			owner,
			repo,
			basehead: `${base}...${head}`,
			per_page: 1,
			page: 1
		}
	});
	if (answer.kind === "refusal") return needing(answer, "contents: read");
	const status = textField(answer.data, "status");
	if (status !== "ahead" && status !== "identical") return refusal("the commits before were replaced");
	const files = field(answer.data, "files");
	if (listOf(files).length >= most$3.comparison) return refusal(`the change has ${most$3.comparison} files or more, and GitHub tells of no more`);
	return readFiles(files);
}
const needing = (refused, right) => refused.status === 403 ? {
	...refused,
	why: `${refused.why}; the job needs the permission ${right}`
} : refused;
function readFiles(list) {
	if (!Array.isArray(list)) return refusal("GitHub answered with no list of files");
	const files = [];
	for (const one of listOf(list)) {
		const [path, status] = [textField(one, "filename"), textField(one, "status")];
		if (path === void 0 || status === void 0) return refusal("GitHub answered with a file that has no name");
		if (status === "unchanged") continue;
		const previous = status === "renamed" ? textField(one, "previous_filename") : void 0;
		files.push({
			path,
			previous,
			isRemoved: status === "removed"
		});
	}
	return {
		kind: "changed",
		files
	};
}
/** Paths that are there after the change, and those that are there no more. */
function sidesOf({ files }) {
	const edited = files.flatMap(({ path, isRemoved }) => isRemoved ? [] : [path]);
	const removed = files.flatMap(({ path, previous, isRemoved }) => isRemoved ? [path] : previous === void 0 ? [] : [previous]);
	return {
		edited: new Set(edited),
		removed: new Set(removed)
	};
}

// src/action/event.ts
const kinds = /* @__PURE__ */ new Map([
	["pull_request", "pull-request"],
	["pull_request_target", "pull-request"],
	["push", "push"],
	["merge_group", "merge-group"]
]);
/** What the runner tells of the event; fields that are missing or not what they should be are undefined. */
function readEvent(name, payload) {
	const kind = kinds.get(name) ?? "other";
	const none = {
		kind,
		name,
		number: void 0,
		base: void 0,
		head: void 0,
		isFork: false
	};
	if (kind === "pull-request") return {
		...none,
		...pullRequestOf(field(payload, "pull_request"))
	};
	if (kind === "push") return {
		...none,
		base: commit(field(payload, "before")),
		head: commit(field(payload, "after"))
	};
	if (kind !== "merge-group") return none;
	const group = field(payload, "merge_group");
	return {
		...none,
		base: commit(field(group, "base_sha")),
		head: commit(field(group, "head_sha"))
	};
}
function pullRequestOf(pull) {
	const number = field(pull, "number");
	const [from, to] = ["head", "base"].map((side) => textField(pull, side, "repo", "full_name"));
	return {
		number: typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : void 0,
		base: commit(field(pull, "base", "sha")),
		head: commit(field(pull, "head", "sha")),
		isFork: from === void 0 || from !== to
	};
}
/** The hash of a commit. A new branch comes from one of zeros. */
function commit(value) {
	return typeof value === "string" && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : void 0;
}

// src/action/job.ts
/** The job as the runner tells of it. */
function jobOf({ env }, { matrix }, folder) {
	const [, path] = /^[^/]+\/[^/]+\/(.+?)@refs\//.exec(env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
	return {
		workflow: path ?? env["GITHUB_WORKFLOW"] ?? "",
		job: env["GITHUB_JOB"] ?? "",
		folder,
		matrix
	};
}
/** What a job's alerts belong to, in the form that `codeql-action` gives where it is asked for none: https://github.com/github/codeql-action/blob/main/src/upload-lib.ts */
function categoryOf({ workflow, job, folder, matrix }) {
	const values = matrix.map(([name, value]) => `${name}:${value}`);
	return [
		`${workflow}:${job}`,
		...folder === "" ? [] : [folder.replace(/\/$/, "")],
		...values
	].join("/");
}
/** `head` is what git tells of the working tree. A pull request whose own head is checked out has another ref than the run. */
function checkedOutOf({ env }, { number }, head) {
	const [own, ref] = [commit(env["GITHUB_SHA"]), env["GITHUB_REF"]];
	if (head === void 0 || head === own) return {
		commit: own,
		ref
	};
	return {
		commit: head,
		ref: number === void 0 ? ref : `refs/pull/${number}/head`
	};
}
/** Where the files of a commit are shown, ending in `/`; undefined where the runner does not tell. */
function blobAddress({ env }, commit) {
	const [server = "", name = ""] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"]];
	return /^https?:\/\/[\w.:-]+$/.test(server) && repositoryName.test(name) && commit !== void 0 ? `${server}/${name}/blob/${commit}/` : void 0;
}
/** An owner and a repository, as GitHub allows their names. */
const repositoryName = /^([\w.-]+)\/([\w.-]+)$/;

// src/action/comment.ts
/** Pages of comments that are searched for ours. */
const mostPages = 30;
/** What a comment of a run begins with; it shows nothing, and holds no text of the workflow. */
function markerOf({ workflow, job, folder, matrix }) {
	return `<!-- aoai-guard: ${createHash("sha256").update(JSON.stringify([
		workflow,
		job,
		folder,
		matrix
	])).digest("hex").slice(0, 16)} -->`;
}
/** Room for a report in a comment, of which the API takes 65,536 characters. */
const commentRoom = {
	most: 65e3,
	unit: "characters"
};
/** The text of a comment. */
const bodyOf = (marker, report) => `${marker}\n${report}`;
/** Updates the run's own comment, or makes it. */
async function comment(repository, words) {
	const { owner, repo, client } = repository;
	const own = await ownComment(repository, words);
	if (typeof own === "object") return own;
	if (own !== void 0) {
		const answer = await client({
			route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
			parameters: {
				owner,
				repo,
				comment_id: own,
				body: words.body
			}
		});
		return answer.kind === "refusal" ? answer : { kind: "updated" };
	}
	if (!words.isNew) return { kind: "left-out" };
	const answer = await client({
		route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
		parameters: {
			owner,
			repo,
			issue_number: words.number,
			body: words.body
		}
	});
	return answer.kind === "refusal" ? answer : { kind: "created" };
}
/** The id of the run's own comment. Whoever else copies the marker owns no comment of ours. */
async function ownComment({ owner, repo, client }, { number, marker }) {
	const me = await client({
		route: "GET /user",
		parameters: {}
	});
	const login = me.kind === "answer" ? textField(me.data, "login") : void 0;
	const isOurs = (one) => (textField(one, "body") ?? "").startsWith(marker) && (login === void 0 ? textField(one, "user", "type") === "Bot" : textField(one, "user", "login") === login);
	const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
	for (let page = 1; page <= mostPages; page += 1) {
		const answer = await client({
			route,
			parameters: {
				owner,
				repo,
				issue_number: number,
				per_page: 100,
				page
			}
		});
		if (answer.kind === "refusal") return answer;
		if (!Array.isArray(answer.data)) return refusal("GitHub answered with no list of comments");
		const id = field(listOf(answer.data).find(isOurs), "id");
		if (typeof id === "number") return id;
		if (listOf(answer.data).length < 100) return void 0;
	}
}

// src/action/remark.ts
/** The summary of a step: the report, then what the Action says of its own work. */
function summaryOf(report, options, messages) {
	const own = messages.all().map(({ weight, message }) => `- ${weight}: ${words(message)}`);
	return `${markdownReport(report, options)}${own.length > 0 ? `\n### This run\n\n${own.join("\n")}\n` : ""}`;
}
/** Comments on the pull request as the workflow asks for it; says where it can't. */
async function remark({ inputs, event, repository, job, messages }, report, { options, isFailure }) {
	if (inputs.comment === "never" || event.kind !== "pull-request") return;
	if (event.number === void 0) return messages.say("warning", "No comment was written: the event names no pull request");
	if (!repository) return messages.say("warning", "No comment was written: there is no github-token");
	const marker = markerOf(job);
	const said = await comment(repository, {
		number: event.number,
		marker,
		body: bodyOf(marker, markdownReport(report, options, commentRoom)),
		isNew: inputs.comment === "always" || isFailure
	});
	if (said.kind !== "refusal") return;
	const isForbidden = said.status === 403 || said.status === 404;
	const right = event.isFork ? "; what comes from a fork runs with a token that may not write, whatever the workflow says" : "; the job needs the permission pull-requests: write";
	messages.say("warning", `No comment was written: ${said.why}${isForbidden ? right : ""}`);
}

// src/action/upload.ts
/** Bytes of a file, compressed: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const most$2 = 1e7;
/** Sends the report; the id of the upload. */
async function upload({ owner, repo, client }, { sarif, commit, ref }) {
	const packed = Buffer.from(gzipSync(strToU8(sarif), { mtime: 0 }));
	if (packed.length > most$2) return refusal(`the report has more than the ${most$2.toLocaleString("en-US")} bytes that GitHub takes`);
	const answer = await client({
		route: "POST /repos/{owner}/{repo}/code-scanning/sarifs",
		parameters: {
			owner,
			repo,
			commit_sha: commit,
			ref,
			sarif: packed.toString("base64"),
			tool_name: "aoai-guard"
		}
	});
	return answer.kind === "refusal" ? answer : {
		kind: "uploaded",
		id: textField(answer.data, "id") ?? ""
	};
}
/** Hands the report to code scanning as the workflow asks for it; says where it can't. `isPart`: the change chose what was judged. */
async function handIn({ inputs, event, repository, checkedOut, messages }, { sarif, isPart }) {
	if (!inputs.uploadSarif) return;
	const { commit, ref } = checkedOut;
	if (event.kind === "merge-group") return messages.say("notice", "The SARIF report was not uploaded: code scanning shows no alerts of a merge queue");
	if (isPart && event.kind !== "pull-request") return messages.say("notice", "The SARIF report was not uploaded: it is of a part, and would close the alerts of the rest");
	if (!repository) return messages.say("warning", "The SARIF report was not uploaded: there is no github-token");
	if (commit === void 0 || ref === void 0) return messages.say("warning", "The SARIF report was not uploaded: the runner does not tell which commit is checked out");
	const sent = await upload(repository, {
		sarif,
		commit,
		ref
	});
	if (sent.kind === "uploaded") return;
	messages.say("warning", `The SARIF report was not uploaded: ${sent.why}${sent.status === 403 ? "; the job needs the permission security-events: write, and the repository code scanning" : ""}`);
}

// src/action/workspace.ts
const fault = (why) => ({
	kind: "fault",
	why
});
/** The folder of the run, which lies in the workspace whatever symbolic links there are. */
function openWorkspace(given, workingDirectory) {
	if (given === void 0 || given === "") return fault("GITHUB_WORKSPACE is not set: the Action runs in a workflow");
	const workspace = realFolder(given);
	if (workspace === void 0) return fault(`the workspace '${given}' is no folder: check the repository out first`);
	const folder = realFolder(resolve(workspace, workingDirectory));
	if (folder === void 0) return fault(`input 'working-directory': '${workingDirectory}' is no folder of the workspace`);
	if (!isInside(folder, workspace)) return fault(`input 'working-directory': '${workingDirectory}' leads out of the workspace`);
	const root = outermost(folder, workspace) ?? workspace;
	return {
		kind: "workspace",
		workspace,
		root,
		folder,
		pathPrefix: prefixOf(pathFrom(root, folder))
	};
}
/** The outermost repository of a workspace that holds the folder: an inner one is a submodule. */
function outermost(folder, workspace) {
	const repository = repositoryRoot(folder);
	if (repository === void 0 || !isInside(repository, workspace)) return void 0;
	return repository === workspace ? repository : outermost(dirname(repository), workspace) ?? repository;
}
function realFolder(path) {
	const real = attempt(() => {
		const found = realpathSync.native(path);
		return {
			kind: "real",
			path: found,
			isFolder: statSync(found).isDirectory()
		};
	});
	return real.kind === "real" && real.isFolder ? real.path : void 0;
}
/** Whether what is at a path below a folder is there whatever symbolic links there are; true where nothing is. */
function staysWithin(folder, path) {
	const target = resolve(folder, path);
	if (!isInside(target, folder)) return false;
	const real = attempt(() => ({
		kind: "real",
		path: realpathSync.native(target)
	}));
	return real.kind === "missing" || real.kind === "real" && isInside(real.path, folder);
}
/** Whether something else than a file is at a path below the root: a symbolic link, or a folder. */
function isNoFile(root, path) {
	const found = attempt(() => ({
		kind: "found",
		isFile: lstatSync(join(root, path)).isFile()
	}));
	return found.kind === "found" && !found.isFile;
}
/** A path below the root with all symbolic links followed; as it is where nothing is there. */
function realPath(root, path) {
	const real = attempt(() => ({
		kind: "real",
		path: realpathSync.native(join(root, path))
	}));
	return real.kind === "real" ? pathFrom(root, real.path) : path;
}
/** The event as the runner wrote it down; undefined where it can't be read. */
function readPayload(path) {
	try {
		return path === void 0 || path === "" ? void 0 : JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return;
	}
}
/** A new folder for reports. */
const newFolder = (temporary) => mkdtempSync(join(temporary, "aoai-guard-"));
/** Writes a report into one of the folders, through no symbolic link and over nothing that was read; its path. */
function writeInside(path, text, { within, read }) {
	const written = attempt(() => {
		const nearest = nearestFolder(dirname(path));
		const target = join(realpathSync.native(nearest), relative(nearest, path));
		if (!within.some((folder) => isInside(target, realpathSync.native(folder)))) return fault(`'${path}' lies neither in the workspace nor in the runner's temporary folder`);
		const there = lstatSync(target, { throwIfNoEntry: false });
		if (there && (!there.isFile() || there.nlink > 1)) return fault(`'${path}' is a link or a folder, and so not written to`);
		if (there && read.has(target)) return fault(`'${path}' is read, and so not written to`);
		mkdirSync(dirname(target), { recursive: true });
		const file = openSync(target, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
		try {
			writeFileSync(file, text);
		} finally {
			closeSync(file);
		}
		return {
			kind: "path",
			path: target
		};
	});
	if (written.kind === "path") return written.path;
	return written.kind === "fault" ? written : fault(`'${path}' can't be written: ${"why" in written ? written.why : "no folder"}`);
}
function nearestFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path));
}

// src/action/deliver.ts
/** Tells the outcome in every way that the workflow asks for; what the step ends with. */
async function deliver(start, { report, read, failOn }) {
	const { host, inputs, messages } = start;
	const options = optionsOf(start);
	const sarif = reporters.check.sarif(report, options);
	log(host, reporters.check.text(report, options));
	const files = writeReports(start, {
		sarif,
		json: reporters.check.json(report, options),
		read
	});
	const found = exitCodeOf(report, failOn);
	const status = found === 0 && files === void 0 ? 2 : found;
	await remark(start, report, {
		options,
		isFailure: status !== 0
	});
	await handIn(start, {
		sarif,
		isPart: report.leftOut > 0
	});
	const commands = inputs.annotations ? reporters.check.github(report, options) : "";
	host.print(commands);
	messages.tell(host, commands);
	if (inputs.summary) await host.summarise(summaryOf(report, options, messages));
	setOutputs(host, report, files);
	return status;
}
function optionsOf({ host, workspace, job, checkedOut }) {
	const address = blobAddress(host, checkedOut.commit);
	return {
		version,
		colour: false,
		quiet: false,
		pathPrefix: workspace.pathPrefix,
		category: categoryOf(job),
		...address === void 0 ? {} : { blobAddress: address }
	};
}
/** What people read stands where the runner obeys nothing: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands */
function log({ print }, report) {
	const word = randomUUID();
	print(`::stop-commands::${word}\n${report}::${word}::\n`);
}
/** The paths of the reports; undefined where one can't be written, which is told. */
function writeReports({ host, inputs, workspace, messages }, { sarif, json, read }) {
	const temporary = host.env["RUNNER_TEMP"] || workspace.workspace;
	const folder = newFolder(temporary);
	const place = {
		within: [workspace.workspace, temporary],
		read
	};
	const wanted = inputs.sarifFile === void 0 ? join(folder, "report.sarif") : resolve(workspace.folder, inputs.sarifFile);
	const paths = {
		sarif: writeInside(wanted, sarif, place),
		json: writeInside(join(folder, "report.json"), json, place)
	};
	for (const path of [paths.sarif, paths.json]) if (typeof path !== "string") messages.say("error", `The report can't be written: ${path.why}`);
	return typeof paths.sarif === "string" && typeof paths.json === "string" ? {
		sarif: paths.sarif,
		json: paths.json
	} : void 0;
}
function setOutputs({ setOutput }, report, files) {
	const count = (kind) => report.findings.filter(({ verdict }) => verdict === kind).length;
	setOutput("verdict", verdictOf(report));
	setOutput("violations", count("violation"));
	setOutput("undecided", count("undecided"));
	setOutput("accounts", report.accounts.length);
	setOutput("problems", report.problems.length);
	if (!files) return;
	setOutput("sarif-file", files.sarif);
	setOutput("report-json", files.json);
}

// src/action/bicep.ts
/** Bicep files that are asked for of a change that is not known. */
const most$1 = 200;
const isBicep = (path) => /\.bicep(?:param)?$/i.test(path);
const bicepOf = ({ files }) => files.filter(({ path, previous }) => isBicep(path) || previous !== void 0 && isBicep(previous));
/** Whether a change touches Bicep; one that is not known may. */
const touchesBicep = (changed) => changed.kind === "refusal" || bicepOf(changed).length > 0;
/** Reads the Bicep files of a repository as they are and as they were, or says why that can't be done. */
async function readBicep(root, changed, base) {
	const now = await filesNow(root);
	if (!(now instanceof Map)) return now;
	const all = [...now.keys()].map((path) => ({
		path,
		previous: void 0,
		isRemoved: false
	}));
	const touched = changed.kind === "changed" ? bicepOf(changed) : all;
	if (touched.length > most$1) return refusal(`there are more than the ${most$1} Bicep files that are compared`);
	const pairs = [];
	for (const { path, previous, isRemoved } of touched) {
		const text = isRemoved || !isBicep(path) ? "" : now.get(path);
		if (text === void 0) return refusal(`${path}: it is not where Bicep is looked for`);
		const file = await base.read(previous ?? path);
		if (file.kind === "refused") return refusal(`${previous ?? path}: ${file.why}`);
		pairs.push({
			now: text,
			earlier: file.kind === "text" ? file.text : ""
		});
	}
	for (const { path } of touched) now.delete(path);
	const kept = [...now.values()].flatMap(mentionsIn);
	const current = pairs.flatMap((pair) => mentionsIn(pair.now));
	return {
		kind: "bicep",
		before: [...kept, ...pairs.flatMap(({ earlier }) => mentionsIn(earlier))],
		added: pairs.flatMap(addedIn),
		isPlain: [...kept, ...current].every(({ isPlain }) => isPlain)
	};
}
function addedIn({ now, earlier }) {
	const left = mentionsIn(earlier).map(({ words }) => words);
	return mentionsIn(now).filter(({ words }) => {
		const index = left.indexOf(words);
		if (index >= 0) left.splice(index, 1);
		return index < 0;
	});
}
const tokens = /\/\/.*|\/\*[\s\S]*?\*\/|'''[\s\S]*?'''|'(?:\\.|[^\\'\n])*'|\w+|[\s\S]/y;
/** Mentions in a file, and characters of one: more than anybody writes. */
const longest = {
	mentions: 50,
	characters: 1e4
};
/** Where Bicep speaks to the guard, if only in a comment. */
function mentionsIn(text) {
	const all = [...text.matchAll(/aoaiguard/gi)];
	return all.length > longest.mentions ? [{
		words: text,
		isPlain: false
	}] : all.map(({ index }) => mentionIn(text.slice(index, index + longest.characters)));
}
function mentionIn(text) {
	const found = [];
	let [depth, isWhole] = [0, text.length < longest.characters];
	tokens.lastIndex = 0;
	for (let [token] = tokens.exec(text) ?? []; token !== void 0; [token] = tokens.exec(text) ?? []) {
		isWhole ||= token === "\n" && depth <= 0;
		if (token === "\n" && depth <= 0) break;
		depth += /^[[{(]$/.test(token) ? 1 : /^[\]})]$/.test(token) ? -1 : 0;
		if (/\S/.test(token) && !/^\/[/*]/.test(token)) found.push(token.replace(/^('+)\s+|\s+('+)$/g, "$1$2"));
	}
	const [, equals, ...value] = found;
	const isWrittenOut = (token, index) => /^[[\]{},:]$/.test(token) || isPlainText(token) || /^\w+$/.test(token) && value[index + 1] === ":";
	return {
		words: found.join(" "),
		isPlain: isWhole && equals === "=" && value.every(isWrittenOut)
	};
}
const isPlainText = (token) => /^'[\s\S]*'$/.test(token) && !/\\[^\\']|\$\{/.test(token);
async function filesNow(root) {
	const disk = openDisk(root, void 0);
	const found = await match(disk, "**/*.bicep*");
	const size = found.reduce((sum, file) => sum + file.size, 0);
	if (found.length > limits.sourceFiles || size > limits.sourceBytes) return refusal("there is more Bicep than is read");
	const texts = /* @__PURE__ */ new Map();
	for (const file of found.filter(({ name }) => isBicep(name))) {
		const bytes = bytesOf(disk, file);
		const text = bytes instanceof Uint8Array ? decode(bytes) : void 0;
		if (text === void 0) return refusal(`${file.name}: it is no text`);
		texts.set(file.name, text);
	}
	return texts;
}
/** Whether Bicep said before the change what a suppression in a compiled template says. */
function saidBefore({ isPlain, added, before }, reason) {
	const bare = (text) => text.replaceAll("\\", "");
	const holds = (words) => (one) => bare(one.words).includes(words);
	return isPlain && !added.some(holds(bare(reason))) && before.some(holds(`'${bare(reason)}'`));
}

// src/action/hidden.ts
/** What the base commit's configuration, baseline and comments would report, or fail, and those of the change don't, each as a note. */
function hiddenByChange(now, before) {
	const told = /* @__PURE__ */ new Map();
	for (const finding of now.report.findings) {
		const same = told.get(keyOf(finding));
		if (same) same.push(finding);
		else told.set(keyOf(finding), [finding]);
	}
	return before.report.findings.flatMap((finding) => {
		const own = told.get(keyOf(finding))?.pop();
		const isLetPass = own !== void 0 && fails(finding, before) && !fails(own, now);
		const message = own ? passing(finding) : messageOf$1(finding, now.report);
		return own === void 0 || isLetPass ? [{
			kind: "hidden-by-change",
			message,
			at: finding.at
		}] : [];
	});
}
const fails = (finding, { failOn }) => exitCodeOf({
	findings: [finding],
	problems: []
}, failOn) === 1;
const passing = ({ rule, message }) => `This change lets the run pass with a finding of ${rule.id} by ${acceptedBy.configuration}: ${message}`;
const keyOf = ({ rule, verdict, fingerprint }) => `${rule.id} ${verdict} ${fingerprint}`;
function messageOf$1(finding, { suppressed, baselined }) {
	const by = suppressed.find((one) => keyOf(one.finding) === keyOf(finding))?.by;
	const reason = by === void 0 ? "" : ` (its reason: ${by.reason})`;
	const isHeld = baselined.some((one) => keyOf(one) === keyOf(finding));
	const what = by ? acceptedBy[by.kind] : isHeld ? "the baseline" : acceptedBy.configuration;
	return `This change hides a finding of ${finding.rule.id} by ${what}${reason}: ${finding.message}`;
}

// src/action/owners.ts
/** Tells what a part of a file is about, as text and comments in it can't pretend: the blocks or values that begin in it; '' for all of the file. */
function ownersIn(file) {
	const { text } = file;
	const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
	const namesIn = isHcl(file) ? blocksIn(file) : valuesIn(file);
	const known = /* @__PURE__ */ new Map();
	return ({ start, end }) => {
		if (start <= first && end >= last) return "";
		const key = `${start} ${end}`;
		const owner = known.get(key) ?? createHash("sha256").update(namesIn({
			start,
			end
		}).join("\n")).digest("hex");
		known.set(key, owner);
		return owner;
	};
}
/** The block of HCL that a part of the text begins in, else the first that begins in the part. */
function blocksIn(file) {
	const blocks = allBlocks(file);
	return ({ start, end }) => {
		const next = firstAt(blocks, start + 1);
		const [around, behind] = [blocks[next - 1], blocks[next]];
		if (around && start < around.end) return [around.words];
		return behind && behind.start < end ? [behind.words] : [];
	};
}
function allBlocks(file) {
	const { comments, pairs } = commentedIn(file);
	const code = withoutComments(file.text, comments);
	const blocks = [];
	let [from, outer] = [0, 0];
	for (const { start, end } of pairs) {
		if (start < outer) continue;
		outer = end;
		if (code[start] !== "{") continue;
		const head = code.slice(from, start);
		const words = head.replaceAll(/["\s]+/g, " ").trim();
		blocks.push({
			start: from + head.length - head.trimStart().length,
			end,
			words
		});
		from = end;
	}
	return blocks;
}
/** The text with blanks in place of comments. */
function withoutComments(text, comments) {
	const ends = [0, ...comments.map(({ end }) => end)];
	return [...comments.map(({ start, end }, index) => text.slice(ends[index], start) + " ".repeat(end - start)), text.slice(ends.at(-1))].join("");
}
/** The outermost values of JSON that begin in a part of the text. */
function valuesIn(file) {
	const parts = allParts(readJson(file).root);
	return ({ start, end }) => {
		const names = [];
		for (let part = parts[firstAt(parts, start)]; part && part.start < end; part = parts[firstAt(parts, part.end)]) names.push(nameOf(part));
		return names;
	};
}
function allParts(root) {
	const parts = root ? [{
		...placeOf(root),
		step: ["", root],
		parent: void 0
	}] : [];
	for (const part of parts) {
		const [, value] = part.step;
		const steps = value.kind === "object" ? [...value.members] : value.kind === "array" ? [...(plainItems(value) ?? []).entries()] : [];
		for (const step of steps) parts.push({
			...placeOf(step[1]),
			step,
			parent: part
		});
	}
	return parts.sort((one, other) => one.start - other.start);
}
const placeOf = ({ span: { start, end } }) => ({
	start,
	end
});
/** The way to a value, and its type: a deployment that has an account's name is none. */
function nameOf(part) {
	const way = [];
	for (let one = part; one?.parent; one = one.parent) way.push(one.step);
	const type = property(part.step[1], "type");
	return `${lastingWayOf(way.reverse())} ${type?.kind === "text" ? type.value : ""}`;
}
const firstAt = (all, offset) => firstIndex(all, ({ start }) => start >= offset);

// src/action/honours.ts
/** Whether a suppression that is written in a file was there at the base commit: as many of a wording about one thing count as there were. */
function honoursOf(base) {
	const known = /* @__PURE__ */ new WeakMap();
	const wordingsOf = (file) => {
		const wordings = known.get(file) ?? wordingsIn(file);
		known.set(file, wordings);
		return wordings;
	};
	return ({ kind, reason, covers, at: { file, start } }) => {
		if (!base.mayBeNew(kind, file.path)) return true;
		const path = base.earlierPath(file.path);
		const before = base.texts.get(path);
		if (before === void 0) base.lacks(path);
		if (before === "compiled") {
			if (kind !== "metadata" || !isOfTemplate(covers)) return false;
			if (!base.bicep) base.lacksBicep();
			return base.bicep !== void 0 && saidBefore(base.bicep, reason);
		}
		if (before === void 0 || before === "none") return false;
		const own = wordingsOf(file).places.get(start);
		return own !== void 0 && (wordingsOf(before).counts.get(own.words) ?? 0) > own.rank;
	};
}
/** Whether it is metadata of a template, as Bicep's is: it has none of a resource, save what an expression makes. */
const isOfTemplate = (covers) => covers.kind === "span" && /^\{\s*"\$schema"/.test(covers.span.file.text.slice(covers.span.start, covers.span.start + 200));
function wordingsIn(file) {
	const { suppressions } = suppressionsIn([file], rules, (one) => readJson(one).root);
	const ownerOf = ownersIn(file);
	const counts = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	for (const one of [...suppressions].sort((a, b) => a.at.start - b.at.start)) {
		const words = wordsOf$1(one, ownerOf);
		const rank = counts.get(words) ?? 0;
		places.set(one.at.start, {
			words,
			rank
		});
		counts.set(words, rank + 1);
	}
	return {
		counts,
		places
	};
}
/** What a suppression says, and what it is about: moved to another account it is another one. */
const wordsOf$1 = ({ kind, rules: ids, reason, until, covers }, ownerOf) => JSON.stringify([
	kind,
	ids,
	reason.replaceAll(/\s+/g, " "),
	until,
	covers.kind === "span" ? ownerOf(covers.span) : covers
]);

// src/action/places.ts
const folderOf = ({ pathPrefix }) => pathPrefix.replace(/\/$/, "");
/** The files as they are checked out. */
function checkedOut(workspace) {
	const { folder, root, pathPrefix } = workspace;
	const files = createFiles(folder);
	const { fromRun } = rootPaths(pathPrefix);
	return {
		folder: folderOf(workspace),
		read: async (path) => {
			if (staysWithin(root, path)) return files.read(posix.join(root, path));
			return {
				kind: "problem",
				message: "This can't be read: it leads out of the repository",
				at: wholeFile({
					path: fromRun(path),
					text: ""
				})
			};
		}
	};
}
/** The files of the base commit. */
function atBase(workspace, base) {
	const { fromRun } = rootPaths(workspace.pathPrefix);
	return {
		folder: folderOf(workspace),
		isPast: true,
		read: async (path) => {
			const found = await base.read(path);
			if (found.kind === "missing") return found;
			const file = {
				path: fromRun(path),
				text: found.kind === "text" ? found.text : ""
			};
			if (found.kind === "text") return {
				kind: "text",
				file
			};
			return {
				kind: "problem",
				message: `This can't be read at the base commit: ${found.why}`,
				at: wholeFile(file)
			};
		}
	};
}

// src/action/judge.ts
/** Judges what is checked out: `docs/contract.md` §7. */
async function judge(given) {
	const run = {
		...given,
		changed: wholeChange(given)
	};
	const { inputs, base, changed, tell } = run;
	if (inputs.changedFilesOnly && changed.kind === "refusal") tell(`All is judged, since the changed files are not known: ${changed.why}`);
	if (inputs.configFrom === "base" && base) return judgeByBase(run, base);
	if (inputs.configFrom === "base") tell("Configuration, baseline and comments are those that are checked out: this event has no base commit");
	const said = await hear(checkedOut(run.workspace), wordsOf(run));
	if (said.faults.length > 0) return {
		kind: "judged",
		report: nothingJudged(rules, said.faults),
		settings: said.settings
	};
	const report = withProblems(await checkWith(run, said, void 0, run.tell), said.problems);
	const hidden = base && mayHide(run, said, report) ? await hiddenBy(run, base, said, report) : [];
	return {
		kind: "judged",
		report: {
			...report,
			notes: [...hidden, ...report.notes]
		},
		settings: said.settings
	};
}
/** What the workflow says, its paths from the root of the repository. */
function wordsOf({ inputs, workspace: { pathPrefix } }) {
	const { config, baseline, profile, failOn, strict } = inputs;
	const fromRoot = (path) => path && rootPaths(pathPrefix).fromRoot(path);
	return {
		config: config === "none" ? false : fromRoot(config),
		baseline: fromRoot(baseline),
		profile,
		failOn,
		strict
	};
}
/** The change, or that it can't be known: of a link, or of another repository in this one, GitHub tells no more than that it has changed. */
function wholeChange({ changed, workspace: { root } }) {
	if (changed.kind === "refusal") return changed;
	const link = changed.files.find(({ path, isRemoved }) => !isRemoved && isNoFile(root, path));
	return link ? refusal(`'${link.path}' is a symbolic link or a submodule`) : changed;
}
async function judgeByBase(run, base) {
	const fault = await base.fault();
	if (fault) return {
		kind: "fault",
		why: `The base commit can't be read: ${fault.why}`
	};
	const said = await hear(atBase(run.workspace, base), wordsOf(run));
	const { settings } = said;
	if (said.faults.length > 0) return {
		kind: "judged",
		report: nothingJudged(rules, said.faults),
		settings
	};
	const told = await checkAsBefore(run, said, base);
	if ("unread" in told) return {
		kind: "judged",
		report: nothingJudged(rules, [told.unread]),
		settings
	};
	for (const message of told.messages) run.tell(message);
	return {
		kind: "judged",
		report: withProblems(told.report, said.problems),
		settings
	};
}
async function hiddenBy(run, base, now, report) {
	const hidden = await hiddenOrNot(run, base, now, report);
	if (typeof hidden !== "string") return hidden;
	run.tell(`What this change hides can't be told: ${hidden}`);
	return [];
}
/** The notes, or why there is no telling. */
async function hiddenOrNot(run, base, now, report) {
	const fault = await base.fault();
	if (fault) return `the base commit can't be read: ${fault.why}`;
	const said = isConfigured(run, now) ? await hear(atBase(run.workspace, base), wordsOf(run)) : now;
	const [problem] = [...said.faults, ...said.problems];
	const before = problem ? { unread: problem } : await checkAsBefore(run, said, base);
	if (!("report" in before)) return sentenceOf(before.unread);
	const known = new Set(report.problems.map(sentenceOf));
	const lost = before.report.problems.map(sentenceOf).find((one) => !known.has(one));
	if (lost !== void 0) run.tell(`Not all that this change hides can be told: ${lost}`);
	const ruled = (by, own) => ({
		report: own,
		failOn: by.settings.failOn ?? "error"
	});
	return hiddenByChange(ruled(now, report), ruled(said, before.report));
}
const sentenceOf = ({ message, at }) => `${at.file.path}: ${message}`;
/** Whether the change may hide findings: by the configuration, the baseline, or what suppresses a finding in a file. */
function mayHide(run, said, { suppressed }) {
	const mayBeNew = newOr(run);
	return isConfigured(run, said) || suppressed.some(({ by: { kind, at } }) => mayBeNew(kind, at.file.path));
}
/** Whether the change touches a configuration or the baseline, whatever their case: some systems do not tell it apart. */
function isConfigured({ changed, workspace: { root } }, { settings, baselinePath }) {
	if (changed.kind === "refusal") return true;
	const { edited, removed } = sidesOf(changed);
	const said = [...settings.files, ...baselinePath === void 0 ? [] : [baselinePath]];
	const own = new Set(said.flatMap((path) => [path, realPath(root, path)]).map(folded));
	return [...edited, ...removed].some((path) => own.has(folded(path)) || /^aoai-guard\.jsonc?$/iu.test(basename(path)));
}
/** Whether a suppression in a file may be new: the change touches the file, or Bicep, of which it may be compiled, or the run made it. */
function newOr({ changed, made, workspace }) {
	const { fromRoot } = rootPaths(workspace.pathPrefix);
	const touched = changed.kind === "changed" ? /* @__PURE__ */ new Set([...changed.files.map(({ path }) => path), ...made]) : void 0;
	const hasBicep = touchesBicep(changed);
	return (kind, path) => kind !== "configuration" && (!touched || touched.has(fromRoot(path)) || kind === "metadata" && hasBicep);
}
/** The path that a file had at the base commit. */
function earlierPath({ changed, workspace }) {
	const { fromRoot } = rootPaths(workspace.pathPrefix);
	const files = changed.kind === "changed" ? changed.files : [];
	const earlier = new Map(files.map(({ path, previous }) => [path, previous ?? path]));
	return (path) => earlier.get(fromRoot(path)) ?? fromRoot(path);
}
/** Judges with no comment or metadata that the base commit does not have; each of its files is read when first asked for. */
async function checkAsBefore(run, said, base) {
	const texts = /* @__PURE__ */ new Map();
	const known = {
		earlierPath: earlierPath(run),
		mayBeNew: newOr(run),
		texts
	};
	let bicep;
	for (;;) {
		const lacking = /* @__PURE__ */ new Set();
		let isBicepLacking = false;
		const messages = [];
		const lacksBicep = () => {
			isBicepLacking = true;
		};
		const report = await checkWith(run, said, honoursOf({
			...known,
			bicep,
			lacksBicep,
			lacks: (path) => lacking.add(path)
		}), (message) => messages.push(message));
		if (lacking.size === 0 && !isBicepLacking) return {
			report,
			messages
		};
		for (const path of lacking) {
			const file = await earlierFile(run, base, path);
			if (typeof file === "object" && "why" in file) return { unread: unreadable(run, path, file.why) };
			texts.set(path, file);
		}
		if (!isBicepLacking) continue;
		const read = await readBicep(run.workspace.root, run.changed, base);
		if (read.kind === "refusal") return { unread: unreadable(run, ".", read.why) };
		bicep = read;
	}
}
async function earlierFile({ changed, isTracked }, base, path) {
	const file = await base.read(path);
	if (file.kind === "text") return {
		path,
		text: file.text
	};
	if (file.kind === "refused") return file;
	return (changed.kind === "changed" ? changed.files.some((one) => (one.previous ?? one.path) === path) : await isTracked(path)) ? "none" : "compiled";
}
const unreadable = ({ workspace }, path, why) => ({
	message: `This can't be read at the base commit: ${why}`,
	at: wholeFile({
		path: rootPaths(workspace.pathPrefix).fromRun(path) || ".",
		text: ""
	})
});
function checkWith(run, said, honours, tell) {
	const { inputs, workspace, changed, today, dataFolder } = run;
	const { settings, baseline } = said;
	const isPart = inputs.changedFilesOnly && changed.kind === "changed" && !isConfigured(run, said);
	return check({
		folder: workspace.folder,
		paths: inputs.paths,
		parameters: inputs.parameters,
		parametersBeside: true,
		place: {},
		source: inputs.source,
		dataFolder,
		strict: settings.strict ?? false,
		policy: {
			settings,
			pathPrefix: workspace.pathPrefix,
			today,
			baseline,
			honours,
			change: isPart ? withMade(sidesOf(changed), run.made) : void 0
		},
		reads: (path) => run.reads(resolve(workspace.folder, path)),
		tell
	});
}
const withMade = ({ edited, removed }, made) => ({
	edited: /* @__PURE__ */ new Set([...edited, ...made]),
	removed
});

// src/action/base.ts
/** The files of a commit that nobody names. */
const namelessBase = {
	read: async () => nameless,
	fault: async () => nameless
};
const nameless = refused("the event does not name it");
/** The files of a commit, by git where it has the commit, else by the API. */
function openBase(commit, git, repository) {
	const known = /* @__PURE__ */ new Map();
	let source;
	const open = () => {
		source ??= sourceOf(commit, git, repository);
		return source;
	};
	const ask = async (path) => {
		const read = await open();
		if (typeof read !== "function") return read;
		return path.split("/").includes("..") ? { kind: "missing" } : read(path);
	};
	return {
		read: (path) => {
			const file = known.get(path) ?? ask(path);
			known.set(path, file);
			return file;
		},
		fault: async () => {
			const read = await open();
			return typeof read === "function" ? void 0 : read;
		}
	};
}
async function sourceOf(commit, git, repository) {
	if (await git("cat-file", "-e", `${commit}^{commit}`)) return (path) => byGit(commit, git, path);
	if (!repository) return refused("git does not have it here, and there is no github-token to ask with");
	const { owner, repo, client } = repository;
	const answer = await client({
		route: "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
		parameters: {
			owner,
			repo,
			commit_sha: commit
		}
	});
	return answer.kind === "refusal" ? refused(answer.why) : (path) => byApi(commit, repository, path);
}
async function byGit(commit, git, path) {
	const listed = await git("ls-tree", "-z", "-l", "--full-tree", commit, "--", path);
	if (!listed) return refused("git does not tell");
	const [, mode, hash, size] = /^(\d+) blob ([\da-f]+) +(\d+)\t/.exec(listed.toString("utf8")) ?? [];
	if (hash === void 0) return listed.length === 0 ? { kind: "missing" } : refused("it is no file");
	if (mode !== "100644" && mode !== "100755") return refused("it is a symbolic link");
	if (Number(size) > limits.bytes) return refused(tooLong);
	const bytes = await git("cat-file", "blob", hash);
	return bytes ? textOf$1(bytes) : refused("git does not tell");
}
async function byApi(commit, { owner, repo, client }, path) {
	const answer = await client({
		route: `GET /repos/{owner}/{repo}/contents/${path.split("/").map(encodeURIComponent).join("/")}`,
		parameters: {
			owner,
			repo,
			ref: commit
		},
		raw: true
	});
	if (answer.kind === "refusal") return answer.status === 404 ? { kind: "missing" } : refused(answer.why);
	return answer.data instanceof Uint8Array ? textOf$1(answer.data) : refused("GitHub answered with no file");
}
const tooLong = `it is longer than ${limits.bytes.toLocaleString("en-US")} bytes`;
function textOf$1(bytes) {
	const text = decode(bytes);
	return text === void 0 ? refused("it is no text") : {
		kind: "text",
		text
	};
}

// src/action/git.ts
const run$2 = promisify(execFile);
/**
* The git of the machine, asked about a repository without running what the repository names: no hooks, no monitor, nothing fetched. It is
* looked up here, since Windows would take a `git.exe` of the current folder first.
*/
function createGit(folder, workspace, env) {
	const program = programOf(workspace, env);
	return async (...args) => {
		if (program === void 0) return void 0;
		try {
			const { stdout } = await run$2(program, [
				"-C",
				folder,
				...safely,
				...args
			], {
				encoding: "buffer",
				env: {
					...scrubbed(env),
					...closed,
					GIT_CEILING_DIRECTORIES: dirname(workspace)
				},
				maxBuffer: limits.bytes,
				timeout: 3e4,
				windowsHide: true
			});
			return stdout;
		} catch {
			return;
		}
	};
}
/** Whether the commit that is checked out has a file, by its path from the root of the repository; where git does not tell, it has. */
async function hasFile(git, path) {
	if (path.split("/").includes("..")) return false;
	const listed = await git("ls-tree", "-z", "--full-tree", "HEAD", "--", path);
	return listed === void 0 || listed.length > 0;
}
/** The files of a repository that no commit has, such as those that a run has made; none where git does not tell. */
async function filesMade(git) {
	const listed = await git("ls-files", "-z", "--others");
	return new Set(listed?.toString("utf8").split("\0") ?? []);
}
const safely = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"protocol.allow=never",
	"--no-pager",
	"--literal-pathspecs"
];
const closed = {
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_PROTOCOL_FROM_USER: "0"
};
/** What git needs to start and to read its owner's settings (`safe.directory`); no token among it. */
function scrubbed(env) {
	return Object.fromEntries([
		"PATH",
		"HOME",
		"USERPROFILE",
		"SYSTEMROOT",
		"SystemRoot",
		"TEMP",
		"TMP",
		"XDG_CONFIG_HOME"
	].flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
function programOf(workspace, env) {
	return (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter((folder) => isAbsolute(folder) && !isInside(folder, workspace)).flatMap((folder) => ["git", "git.exe"].map((name) => join(folder, name))).find((path) => existsSync(path));
}

// src/action/inputs.ts
/** The workflow gave an input a value that it can't have; the message names the input. */
var InputFault = class extends Error {};
/** Reads all inputs; throws an `InputFault` for a value that an input can't have. */
function readInputs(get) {
	const paths = lines(get("paths"));
	if (paths.includes("-")) throw new InputFault("input 'paths': an Action has no standard input, name a file in place of '-'");
	return {
		paths: paths.length > 0 ? paths : ["."],
		parameters: lines(get("parameters")),
		source: given(get("source")),
		config: given(get("config")),
		profile: choice(get, "profile", [
			"default",
			"conformity",
			"all"
		]),
		failOn: choice(get, "fail-on", [
			"error",
			"warning",
			"note",
			"never"
		]),
		strict: flag(get, "strict"),
		baseline: given(get("baseline")),
		changedFilesOnly: flag(get, "changed-files-only") ?? false,
		configFrom: choice(get, "config-from", ["head", "base"]) ?? "head",
		annotations: flag(get, "annotations") ?? true,
		summary: flag(get, "summary") ?? true,
		comment: choice(get, "comment", [
			"never",
			"on-failure",
			"always"
		]) ?? "never",
		sarifFile: given(get("sarif-file")),
		uploadSarif: flag(get, "upload-sarif") ?? false,
		token: get("github-token"),
		workingDirectory: given(get("working-directory")) ?? ".",
		matrix: matrixOf(get("matrix"))
	};
}
const given = (text) => text === "" ? void 0 : text;
const lines = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
function choice(get, name, choices) {
	const text = get(name);
	if (text === "") return void 0;
	const found = choices.find((one) => one === text);
	if (found === void 0) throw new InputFault(`input '${name}': '${text}' is none of ${choices.join(", ")}`);
	return found;
}
/** In the words that YAML 1.2 has for it, as `getBooleanInput` of the toolkit takes them. */
function flag(get, name) {
	const text = get(name);
	if (text === "") return void 0;
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	throw new InputFault(`input '${name}': '${text}' is neither true nor false`);
}
/** Sorted by name; `toJson(matrix)` is `null` outside a matrix. */
function matrixOf(text) {
	if (text === "") return [];
	const values = parsed(text);
	if (values === null) return [];
	if (typeof values !== "object" || Array.isArray(values)) throw new InputFault("input 'matrix': it is no JSON object");
	return Object.entries(values).map(([name, value]) => [name, textOf(value)]).sort(([one], [other]) => one < other ? -1 : 1);
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new InputFault("input 'matrix': it is no JSON");
	}
}
const textOf = (value) => typeof value === "string" ? value : JSON.stringify(value) ?? "";

// src/action/messages.ts
/** Annotations of each level that a runner shows of one step: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const most = 10;
/** No messages yet. */
function createMessages() {
	const said = /* @__PURE__ */ new Map();
	const all = () => [...said].map(([message, weight]) => ({
		weight,
		message
	}));
	return {
		say: (weight, message) => void said.set(plain(message), weight),
		tell: (host, commands) => {
			const shown = /* @__PURE__ */ new Map();
			const count = (weight) => shown.set(weight, (shown.get(weight) ?? 0) + 1).get(weight) ?? 0;
			for (const [, weight = ""] of commands.matchAll(/^::(error|warning|notice) /gm)) count(weight);
			for (const { weight, message } of all()) if (count(weight) <= most) host.annotate(weight, message);
			else host.print(`aoai-guard: ${weight}: ${message}\n`);
		},
		all
	};
}

// src/action/start.ts
/** Takes in what workflow and runner say. */
async function begin(host) {
	const { env } = host;
	const inputs = inputsOf(host);
	if ("why" in inputs) return inputs;
	const workspace = openWorkspace(env["GITHUB_WORKSPACE"], inputs.workingDirectory);
	if (workspace.kind === "fault") return workspace;
	const event = readEvent(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env["GITHUB_EVENT_PATH"]));
	const git = createGit(workspace.root, workspace.workspace, env);
	const head = (await git("rev-parse", "--verify", "HEAD"))?.toString("utf8").trim();
	const repository = repositoryOf(host, inputs);
	return {
		kind: "start",
		host,
		inputs,
		workspace,
		event,
		repository,
		base: baseOf(event, git, repository),
		isTracked: (path) => hasFile(git, path),
		made: () => filesMade(git),
		job: jobOf(host, inputs, workspace.pathPrefix),
		checkedOut: checkedOutOf(host, event, head),
		messages: createMessages()
	};
}
/** A pull request, or a group of them, has a base commit, also where the event can't be read. */
function baseOf({ kind, base }, git, repository) {
	if (base !== void 0) return openBase(base, git, repository);
	return kind === "pull-request" || kind === "merge-group" ? namelessBase : void 0;
}
function inputsOf({ input }) {
	try {
		return readInputs(input);
	} catch (thrown) {
		if (thrown instanceof InputFault) return {
			kind: "fault",
			why: plain(thrown.message)
		};
		throw thrown;
	}
}
/** Connects when it is first asked: most runs ask nothing. */
function repositoryOf({ env, connect }, { token }) {
	const [, owner, repo] = repositoryName.exec(env["GITHUB_REPOSITORY"] ?? "") ?? [];
	if (token === "" || owner === void 0 || repo === void 0) return void 0;
	let connected;
	const client = async (wish) => {
		connected ??= connect(env["GITHUB_API_URL"] || "https://api.github.com", token);
		return (await connected)(wish);
	};
	return {
		owner,
		repo,
		client
	};
}

// src/action/run.ts
/** Runs the Action; what the step ends with: `docs/contract.md` §7. */
async function run$1(host) {
	const start = await begin(host);
	if (start.kind === "fault") return giveUp(host, start.why);
	const { inputs, workspace, event, repository, base, messages } = start;
	const read = /* @__PURE__ */ new Set();
	const isAsked = inputs.changedFilesOnly || base !== void 0;
	const made = isAsked ? await start.made() : /* @__PURE__ */ new Set();
	const judged = await judge({
		inputs,
		workspace,
		base,
		isTracked: start.isTracked,
		made,
		changed: isAsked ? await changedFiles(event, repository) : refusal("nothing asks for them"),
		today: host.today,
		dataFolder: host.env["TF_DATA_DIR"] || void 0,
		reads: (path) => read.add(path),
		tell: (message) => messages.say("notice", message)
	});
	if (judged.kind === "fault") return giveUp(host, judged.why);
	const { report, settings } = judged;
	return deliver(start, {
		report,
		read,
		failOn: settings.failOn ?? "error"
	});
}
function giveUp(host, why) {
	host.annotate("error", plain(why));
	host.setOutput("verdict", "problem");
	for (const name of [
		"violations",
		"undecided",
		"accounts"
	]) host.setOutput(name, 0);
	host.setOutput("problems", 1);
	return 2;
}

// src/action/main.ts
const annotate = {
	notice,
	warning,
	error
};
const messageOf = (thrown) => plain(thrown instanceof Error ? thrown.message : String(thrown));
const host = {
	env: process.env,
	input: (name) => getInput(name),
	today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
	print: (text) => void process.stdout.write(text),
	annotate: (weight, message) => annotate[weight](message),
	setOutput: (name, value) => setOutput(name, value),
	summarise,
	connect: async (address, token) => (await import("./client.js")).createClient(address, token, patience)
};
async function summarise(markdown) {
	const { GITHUB_STEP_SUMMARY } = process.env;
	if (!GITHUB_STEP_SUMMARY) return;
	try {
		await summary.addRaw(markdown).write();
	} catch (thrown) {
		warning(`The summary can't be written: ${messageOf(thrown)}`);
	}
}
/** Runs the Action on the runner that started this process; `@github/local-action` calls it too. */
async function run() {
	try {
		process.exitCode = await run$1(host);
	} catch (thrown) {
		error(`This is a fault of the guard's, please report it at ${home}/issues: ${messageOf(thrown)}`);
		setOutput("verdict", "problem");
		process.exitCode = 2;
	}
}

// src/action.ts
await run();

export {  };
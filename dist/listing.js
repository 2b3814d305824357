import { i as wholeFile } from "./span.js";
import { f as stdinPath, g as isJson, m as isGlob, n as contentsOf, o as match, p as authorLanguage, r as find, s as nameOf } from "./disk.js";
import { dirname, join, resolve } from "node:path";

// src/source/listing.ts
/** That a path can't be read; `why` ends a sentence. */
const unreadable = (path, why) => problemOf(path, `This can't be read: ${why}`);
/** A path as it is reported before anything is known of it. */
const nameAsGiven = (disk, path) => path === "-" ? stdinPath : nameOf(disk, resolve(disk.base, path));
const problemOf = (path, message) => ({
	message,
	at: wholeFile({
		path,
		text: ""
	})
});
/** What the paths stand for: files, folders, patterns, `-`. */
async function list(disk, paths) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const authored = [];
	const add = (name, named) => files.set(name, {
		path: name,
		named: named || files.get(name)?.named === true
	});
	for (const path of paths) {
		const written = /* @__PURE__ */ new Set();
		const meet = (name) => {
			if (authorLanguage(name)) written.add(name);
			if (isJson(name) || !authorLanguage(name)) add(name, false);
		};
		const found = find(disk, path);
		if (found.kind === "file") add(found.name, true);
		else if (found.kind === "folder") walk(disk, found.path, meet, problems);
		else if (found.kind === "refused") problems.push(unreadable(nameAsGiven(disk, path), found.why));
		else if (isGlob(path)) {
			const matches = await match(disk, path);
			if (matches.length === 0) problems.push(problemOf(path, "No file matches this pattern"));
			for (const { name } of matches) meet(name);
		} else problems.push(problemOf(nameAsGiven(disk, path), "There is no such file or folder"));
		authored.push(...languagesOf(written, files).map((language) => ({
			path,
			language
		})));
	}
	return {
		files: [...files.values()].sort((one, other) => one.path < other.path ? -1 : 1),
		problems,
		authored
	};
}
/** The languages of files, without Bicep where any of it lies beside the JSON that was made of it. */
function languagesOf(written, files) {
	const languages = new Set([...written].flatMap((name) => authorLanguage(name) ?? []));
	if ([...written].some((name) => files.has(name.replace(/\.bicep$/i, ".json")) && !files.has(name))) languages.delete("bicep");
	return [...languages];
}
/** The files below a folder, hidden folders too, but none in `node_modules` and `.git`; no link to a folder is followed. */
function walk(disk, folder, meet, problems) {
	const contents = contentsOf(folder);
	if (contents.kind === "refused") problems.push(unreadable(nameOf(disk, folder), contents.why));
	if (contents.kind !== "contents") return;
	for (const { name, kind } of contents.entries) {
		const path = join(folder, name);
		if (kind === "file" && (isJson(name) || authorLanguage(name))) meet(nameOf(disk, path));
		const target = kind === "link" && isJson(name) ? find(disk, path) : void 0;
		if (target?.kind === "file") meet(target.name);
		if (kind === "folder" && name !== "node_modules" && name !== ".git") walk(disk, path, meet, problems);
	}
}
/** The JSON files in the folder of a file, and in its folder `parameters`. */
function beside(disk, path) {
	if (path === "<stdin>") return [];
	const folder = dirname(resolve(disk.base, path));
	return [folder, join(folder, "parameters")].flatMap((one) => {
		const contents = contentsOf(one);
		if (contents.kind !== "contents") return [];
		return contents.entries.flatMap(({ name, kind }) => kind === "file" && isJson(name) ? [name] : []).map((name) => nameOf(disk, join(one, name)));
	});
}

export { unreadable as i, list as n, nameAsGiven as r, beside as t };
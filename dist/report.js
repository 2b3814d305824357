// src/model/report.ts
const warnings = /* @__PURE__ */ new Set([
	"suppression-expired",
	"suppression-unused",
	"baseline-stale",
	"endpoint-not-needed",
	"template-not-found",
	"hidden-by-change"
]);
/** Whether a note asks somebody to do something: `docs/contract.md` §6. */
const isWarning = ({ kind }) => warnings.has(kind);
/** The report of a run that judges nothing, since it is not known what a team says: `docs/contract.md` §1. */
const nothingJudged = (rules, problems) => ({
	rules,
	inputs: [],
	accounts: [],
	findings: [],
	suppressed: [],
	baselined: [],
	leftOut: 0,
	problems,
	notes: [],
	filesRead: problems.length
});
/** The report with further problems, of what was heard before anything was judged. */
const withProblems = (report, problems) => ({
	...report,
	problems: [...problems, ...report.problems]
});

export { nothingJudged as n, withProblems as r, isWarning as t };
import { t as noSettings } from "./settings.js";

// src/options.ts
/** Their names, for the command line, which loads no reporter before it is needed. */
const checkFormats = [
	"text",
	"json",
	"sarif",
	"github",
	"markdown",
	"junit"
];
/** The policy of whoever says nothing. */
const noPolicy = {
	settings: noSettings,
	pathPrefix: "",
	today: ""
};
const heaviness = {
	note: 1,
	warning: 2,
	error: 3,
	never: 4
};
/** 1 for a finding at or above the level, else 2 where the guard could not do its work, else 0: `docs/contract.md` §1. */
function exitCodeOf({ findings, problems }, failOn) {
	if (findings.some(({ level }) => heaviness[level] >= heaviness[failOn])) return 1;
	return problems.length > 0 ? 2 : 0;
}
/** The place among other options, and nothing else of them. */
function placeOf(options) {
	const { tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName } = options;
	return {
		tenantId,
		subscriptionId,
		managementGroupId,
		resourceGroup,
		location,
		deploymentName
	};
}

export { placeOf as i, exitCodeOf as n, noPolicy as r, checkFormats as t };
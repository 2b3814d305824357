// src/model/limits.ts
/**
* The budgets of a run: work is counted, never timed, so the same input always gets the same answer. What exceeds one is an
* unknown ("too large to work out") or a problem, and nothing else suffers.
*/
const limits = {
	/** Bytes of one file. */
	bytes: 2e7,
	/** Bytes of one plan. */
	planBytes: 256e6,
	/** Bytes of a configuration or a baseline. */
	configurationBytes: 2e6,
	/** Suppressions of one file: each is compared with each finding. */
	suppressions: 1e3,
	/** Files of HCL that are read for the plans of a run, and their bytes together. */
	sourceFiles: 5e3,
	sourceBytes: 5e7,
	/** Levels of nesting in a JSON document. */
	jsonDepth: 400,
	/** Levels of nesting in one template expression. */
	expressionDepth: 200,
	/** Characters of one template expression; Azure's own limit is 24,576. */
	expressionLength: 131072,
	/** Characters of one expression of HCL. What is none takes the grammar the square of its length, so its square is all that such ones may have together. */
	hclExpression: 2e4,
	/** Characters of one that is read even then. */
	hclBroken: 1e3,
	/** Levels of evaluation: a parameter whose default asks a parameter whose default … */
	evaluationDepth: 300,
	/** Steps of evaluation for one deployment: expressions, and items and characters by the ten and by the hundred. */
	steps: 15e5,
	/** Steps that each account and endpoint may take when the others have spent all. */
	reserve: 300,
	/** Levels of arrays and objects in one value. */
	valueDepth: 500,
	/** Characters of one text. */
	textLength: 1e6,
	/** Items of one array, members of one object. */
	arrayLength: 2e4,
	/** Turns of one copy loop; Azure's own limit is 800. */
	copies: 800,
	/** Resources and nested deployments visited in one deployment. */
	resources: 5e3,
	/** The same in all deployments of a run together; each may still visit `fewResources`. */
	allResources: 5e4,
	fewResources: 100,
	/** Accounts times the ways in which the targets of one deployment's connections can turn out. */
	pairs: 25e4,
	/** Endpoints of other deployments named for one account. */
	elsewhere: 10,
	/** Levels of nested deployments. */
	deploymentDepth: 40,
	/** Ways in which a choice may turn out (allowed values, branches of an `if`) that are looked through one by one. */
	cases: 32,
	/** Pairs of values inside two that are compared. */
	comparisons: 1e5,
	/** Characters of a term before it is replaced by its digest. */
	termLength: 1e3,
	/** Digits of a number that HCL writes or reads. */
	numberDigits: 150,
	/** Characters that one verb of HCL's `format` may be padded to. */
	formatWidth: 1e3,
	/** Characters of a regular expression of HCL that is tried. */
	patternLength: 500,
	/** Values looked at to tell the place of a list or object in a set. */
	setOrder: 1e3,
	/** Places kept of the way a value came. */
	trail: 12
};

export { limits as t };
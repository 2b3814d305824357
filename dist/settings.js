// src/model/settings.ts
/** What holds where nobody says anything. */
const noSettings = {
	files: [],
	levels: /* @__PURE__ */ new Map(),
	profile: void 0,
	failOn: void 0,
	strict: void 0,
	baseline: void 0,
	include: void 0,
	exclude: [],
	parameters: [],
	together: [],
	suppressions: [],
	externalEndpoints: []
};

export { noSettings as t };
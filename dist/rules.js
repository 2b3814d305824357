import "./rolldown-runtime.js";
import { S as any, a as holds, b as valueGiven, h as casesOf, l as fold, m as ask, o as same, r as property, v as holdsGiven, x as all } from "./property.js";
import { n as print, t as idText } from "./print.js";
import { a as reasonOf, i as sameScope, n as isInside, r as sameId, t as asResourceId } from "./resource-id.js";
import { a as isSettled, u as text } from "./value.js";

// src/azure/connections.ts
/** https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
const endpointType = "microsoft.network/privateendpoints";
const withoutFacts = /* @__PURE__ */ new WeakMap();
/** The connections of every endpoint of a graph, as they are where the facts hold. */
function connectionsIn(graph, facts) {
	const known = facts.length === 0 ? withoutFacts.get(graph) : void 0;
	if (known) return known;
	const found = graph.resources.flatMap((resource) => resource.type === "microsoft.network/privateendpoints" ? connectionsOf(resource, facts) : []);
	if (facts.length === 0) withoutFacts.set(graph, found);
	return found;
}
/** The connections of one endpoint, as they are where the facts hold. */
function connectionsOf(endpoint, facts) {
	return [false, true].flatMap((isManual) => {
		const name = isManual ? "manualPrivateLinkServiceConnections" : "privateLinkServiceConnections";
		const list = property(endpoint.body, "properties", name);
		if (!list) return [];
		return itemsOf(valueGiven(list, facts)).map(({ value, isListed }) => {
			const given = (member) => {
				const found = property(value, "properties", member);
				return found && valueGiven(found, facts);
			};
			const target = given("privateLinkServiceId");
			return {
				endpoint,
				isManual,
				list,
				isListed,
				target,
				groups: given("groupIds"),
				at: target ?? value
			};
		});
	});
}
/** The connections a list holds or may hold; an unknown list is one connection that may be anything. */
function itemsOf(list) {
	if (list.kind === "array") return list.items.map(listedItem);
	if (list.kind !== "unknown") return [];
	if (!list.cases) return [{
		value: list,
		isListed: "maybe"
	}];
	return list.cases.flatMap(({ value }) => value.kind === "null" ? [] : itemsOf(value).map((item) => ({
		...item,
		isListed: "maybe"
	})));
}
const listedItem = (item) => item.kind === "stretch" ? {
	value: item.each,
	isListed: "maybe"
} : {
	value: item,
	isListed: "yes"
};

// src/azure/openai-account.ts
/** https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
const accountType = "microsoft.cognitiveservices/accounts";
/** The kinds that serve Azure OpenAI models. https://learn.microsoft.com/azure/ai-services/multi-service-resource */
const kinds = ["OpenAI", "AIServices"];
/** Whether the resource is an account that serves Azure OpenAI models; `maybe` where its kind is unknown, null or left out. */
function isAzureOpenAI(resource) {
	if (resource.type !== "microsoft.cognitiveservices/accounts") return "no";
	const kind = property(resource.body, "kind");
	return kind ? ask([kind], ([one]) => one ? servesOpenAI(one) : "maybe") : "maybe";
}
function servesOpenAI(kind) {
	if (kind.kind === "null") return "maybe";
	return any(kinds.map((name) => same(kind, text(name, kind.span))));
}
/** What a message calls a resource: `account 'oai-dev'`, `private endpoint 'pe'`, or its label in another language's words. */
function titleOf({ label }) {
	return label.replace(/^accounts /i, "account ").replace(/^privateEndpoints /i, "private endpoint ");
}
/** Why nobody knows that the resource serves Azure OpenAI models: the end of a sentence, and where its kind is written. */
function openKind(resource) {
	const kind = property(resource.body, "kind");
	if (!kind) return {
		message: "its kind is left out",
		span: resource.span
	};
	return {
		message: kind.kind === "null" ? "its kind is null" : `its kind is not known: ${reasonOf(kind)}`,
		span: kind.span
	};
}
/** The kind as written; null where it is not known. */
function kindOf(resource) {
	const kind = property(resource.body, "kind");
	return kind?.kind === "text" ? kind.value : null;
}

// src/model/rule.ts
/** A pass, and the value that proves it. */
const passBy = ({ span, basis = "id" }) => ({
	kind: "pass",
	evidence: {
		span,
		basis
	}
});
/** True whatever the unknowns turn out to be. */
const violation = (message, at, related = []) => ({
	kind: "violation",
	message,
	at,
	related
});
/** Not settled by the files; the message says what is open. */
const undecided = (message, at, related = []) => ({
	kind: "undecided",
	message,
	at,
	related
});

// src/azure/private-endpoint.ts
/** Whether the connection certainly is, may be, or is not one to the account. */
const reaches = (connection) => all([
	connection.isThere,
	connection.isListed,
	connection.isTarget,
	connection.hasGroup
]);
/** Every connection of every endpoint, judged for the account. */
function connectionsTo(account, graph) {
	return connectionsIn(graph, account.conditions).map(({ endpoint, isManual, list, isListed, target, groups, at }) => ({
		endpoint,
		isManual,
		list,
		isListed,
		target,
		groups,
		at,
		isThere: presenceOf(endpoint, account),
		isTarget: target ? targets(target, account, graph) : "no",
		hasGroup: hasAccountGroup(groups)
	}));
}
/** Whether an endpoint is deployed whenever the account is: its conditions are among the account's, or follow from them. */
function presenceOf(endpoint, account) {
	if (endpoint.deployed === "no") return "no";
	const open = endpoint.onlyIfNotExists ? "maybe" : "yes";
	return all([open, ...endpoint.conditions.map((condition) => follows(condition, account.conditions))]);
}
/** Whether a condition holds wherever the facts do. */
function follows(condition, facts) {
	if (condition.kind === "unknown" && facts.some((fact) => fact.kind === "unknown" && fact.term === condition.term)) return "yes";
	return holdsGiven(condition, facts);
}
/**
* Whether a target is the account. Two resources that one template declares without conditions have different ids, else Azure refuses
* the template; so a target that certainly is the one is not the other, also where nobody knows their names.
*/
function targets(target, account, graph) {
	const answer = ask([target], ([one]) => !one || one.kind === "null" ? "no" : sameId(one, account.id));
	if (answer !== "maybe" || !isUnconditional(account)) return answer;
	return ownersOf(target, graph).some((other) => other !== account && other.declaredIn === account.declaredIn) ? "no" : "maybe";
}
const owners = /* @__PURE__ */ new WeakMap();
/** The accounts without conditions that a target certainly is; worked out once for each. */
function ownersOf(target, graph) {
	const known = owners.get(graph) ?? /* @__PURE__ */ new WeakMap();
	owners.set(graph, known);
	const before = known.get(target);
	if (before) return before;
	const found = graph.resources.filter((one) => one.type === "microsoft.cognitiveservices/accounts" && isUnconditional(one) && sameId(target, one.id) === "yes");
	known.set(target, found);
	return found;
}
const isUnconditional = (resource) => resource.deployed === "yes" && resource.conditions.length === 0;
/** https://learn.microsoft.com/azure/private-link/private-endpoint-dns : `account` for every kind of Microsoft.CognitiveServices/accounts. */
function hasAccountGroup(groups) {
	if (!groups || groups.kind === "null") return "no";
	return ask([groups], ([one]) => {
		if (!one || one.kind === "null") return "no";
		if (one.kind === "array") return holds(one, text("account", one.span), same);
		return one.kind === "unknown" && (one.shape === void 0 || one.shape === "array") ? "maybe" : "no";
	});
}
/** The targets that endpoints certainly or maybe name, for those who look at other deployments. */
function pointersOf(resources) {
	return resources.filter(({ type }) => type === endpointType).flatMap((endpoint) => connectionsOf(endpoint, []).flatMap(({ target }) => target ? [{
		endpoint,
		target
	}] : []));
}

// src/azure/target-text.ts
/** What a connection points at, for people: of an id that lies where the account lies, type and name only. */
function targetText(target, account) {
	const [id, own] = [asResourceId(target), asResourceId(account.id)];
	if (!id) return print(target);
	const whole = idText(target);
	return own && sameScope(id.scope, own.scope) === "yes" ? whole.replace(/^.*?\/providers\//i, "") : whole;
}

// src/azure/near-miss.ts
/** As many near misses as help; who has read these needs no more. */
const most$1 = 10;
/**
* Connections that look as if they were meant for the account, each with what it is and why that isn't this account; those to other
* accounts only where nothing is nearer.
*/
function nearMisses(account, connections, graph) {
	const misses = [...connections.flatMap((connection) => missOf(account, connection) ?? []), ...elsewhere(account, graph)];
	const near = misses.filter(({ isNear }) => isNear);
	return (near.length > 0 ? near : misses).slice(0, most$1).map(({ span, message }) => ({
		span,
		message
	}));
}
/** Why one connection is none to the account; undefined where it is one, or nothing like one. */
function missOf(account, connection) {
	const { endpoint, target, groups, isTarget, hasGroup, isThere, at } = connection;
	const points = `${titleOf(endpoint)} points at ${target && isTarget !== "yes" ? targetText(target, account) : "this account"}`;
	const miss = (why, isNear) => ({
		span: at.span,
		message: `${points}${why}`,
		isNear
	});
	if (isTarget !== "no" && isThere === "no") return miss(`, but is not deployed: ${whyGone(endpoint)}`, true);
	if (isTarget !== "no" && hasGroup === "no") return miss(`, but ${groupsText(groups)}`, true);
	const id = asResourceId(account.id);
	const other = target && asResourceId(target);
	const difference = id && other && isTarget === "no" ? differenceOf(id, other) : void 0;
	return difference === void 0 ? void 0 : miss(`: ${difference}`, difference !== anotherAccount);
}
const anotherAccount = "another account";
const whyGone = ({ deployed }) => deployed === "no" ? "a condition of it is false" : "a condition of it is false wherever the account is deployed";
function groupsText(groups) {
	return groups ? `its group ids ${print(groups)} hold no 'account'` : "has no group ids, and so none that is 'account'";
}
function differenceOf(account, other) {
	if (isInside(account, other) !== "no") return "a child of the account, not the account itself";
	const [name] = account.names;
	const [otherName] = other.names;
	const isSameName = name && otherName && other.names.length === 1 ? same(name, otherName) : "no";
	if (other.type !== "microsoft.cognitiveservices/accounts") return isSameName === "yes" ? "the same name, but another type of resource" : void 0;
	if (isSameName !== "yes") return anotherAccount;
	return all([sameScope(account.scope, other.scope)]) === "no" ? "an account of that name in another resource group or subscription" : anotherAccount;
}
/** Endpoints of other deployments of the run that name the account. */
function elsewhere(account, graph) {
	const [name] = asResourceId(account.id)?.names ?? [];
	if (name?.kind !== "text") return [];
	return graph.elsewhere(fold(name.value)).map(({ endpoint, target }) => {
		const message = `${titleOf(endpoint)} points at an account of that name, but belongs to another deployment`;
		return {
			span: target.span,
			message,
			isNear: true
		};
	});
}

// src/azure/open-connection.ts
/** What leaves it open whether a connection reaches the account, with its place. */
function whatIsOpen(connection, account) {
	const { endpoint, isManual, at } = connection;
	const manual = isManual ? " (a manual connection)" : "";
	const open = [
		...openList(connection),
		...openEnds(connection, account),
		...openPresence(connection, account)
	];
	const message = open.length > 0 ? open.join("; ") : "somebody has to approve it";
	return {
		span: at.span,
		message: `${titleOf(endpoint)}${manual}: ${message}`
	};
}
function openList({ list, isListed }) {
	if (isListed !== "maybe") return [];
	return [list.kind === "array" ? "nobody knows how many connections it has" : `its connections are not known (${reasonOf(list)})`];
}
function openEnds({ list, target, groups, isTarget, hasGroup }, account) {
	if (list.kind === "unknown" && !list.cases) return [];
	return [...target && isTarget === "maybe" ? [`its target ${targetText(target, account)} may or may not be this account (${whyOpen(target, account)})`] : [], ...groups && hasGroup === "maybe" ? [`its group ids may or may not hold 'account' (${reasonOf(groups)})`] : []];
}
function openPresence({ endpoint, isThere }, account) {
	if (isThere !== "maybe") return [];
	if (endpoint.onlyIfNotExists) return ["one that exists already stays as it is (onlyIfNotExists)"];
	const condition = endpoint.conditions.find((one) => follows(one, account.conditions) === "maybe");
	if (condition?.kind === "unknown" && condition.shape === "integer") return [`it stands in a loop (${condition.why})`];
	if (!condition) return [];
	const why = condition.kind === "unknown" && condition.cases ? "" : ` (${reasonOf(condition)})`;
	return [`its condition ${print(condition)} may be false where the account is deployed${why}`];
}
/** Why nobody knows whether a target is the account: the reason of the first part of the ids that may be one and need not. */
function whyOpen(target, account) {
	const [one, other] = [asResourceId(target), asResourceId(account.id)];
	const [left, right] = (one && other ? pairsOf(one, other) : []).find(([here, there]) => same(here, there) === "maybe") ?? [target, account.id];
	return reasonOf(isSettled(left) ? right : left);
}
function pairsOf(one, other) {
	const parts = ({ names, scope }) => [...names, ...scope.kind === "group" ? [scope.group, scope.subscription] : scope.kind === "subscription" ? [scope.subscription] : []];
	const others = parts(other);
	return parts(one).flatMap((part, index) => {
		const counterpart = others[index];
		return counterpart ? [[part, counterpart]] : [];
	});
}

// src/rules/private-endpoint.ts
/**
* An endpoint of its own is the one private way in: connections written on the account are read-only, and one that needs approval
* carries no traffic before. https://learn.microsoft.com/azure/private-link/private-endpoint-overview
*/
const privateEndpoint = {
	id: "AOAI002",
	name: "private-endpoint",
	level: "error",
	asks: "an endpoint with group id `account` reaches the account",
	title: "Azure OpenAI account has no private endpoint",
	why: "Without a private endpoint the account can be reached over the public internet only, or not at all.",
	fix: "Deploy a `Microsoft.Network/privateEndpoints` whose `privateLinkServiceId` is the account's id and whose `groupIds` hold `'account'` (azurerm: `azurerm_private_endpoint` with `private_connection_resource_id` and `subresource_names`).",
	examples: {
		failing: template(""),
		passing: template(endpoint())
	},
	isAnsweredElsewhere: true,
	appliesTo: isAzureOpenAI,
	check: check$1
};
function template(more) {
	return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "name": "oai", "kind": "OpenAI",
      "properties": { "publicNetworkAccess": "Disabled" } }${more}
  ]
}
`;
}
function endpoint() {
	return `,
    { "type": "Microsoft.Network/privateEndpoints", "apiVersion": "2024-05-01", "name": "oai-endpoint",
      "properties": { "privateLinkServiceConnections": [ { "name": "oai", "properties": {
        "privateLinkServiceId": "[resourceId('Microsoft.CognitiveServices/accounts', 'oai')]", "groupIds": [ "account" ] } } ] } }`;
}
/** Places named with one verdict. */
const most = 10;
function check$1(account, graph) {
	const connections = connectionsTo(account, graph);
	const proof = connections.filter(({ isManual }) => !isManual).find((connection) => reaches(connection) === "yes");
	if (proof) return passBy(proof.at);
	const open = connections.filter((connection) => reaches(connection) !== "no");
	if (open.length > 0) return undecided(openMessage(open, account), account.span, open.slice(0, most).map((connection) => whatIsOpen(connection, account)));
	const misses = nearMisses(account, connections, graph);
	if (graph.gaps.length > 0) return undecided(`no private endpoint for ${titleOf(account)} is found in what could be read`, account.span, [...graph.gaps.slice(0, most).map(asRelated), ...misses]);
	return violation(`no private endpoint reaches ${titleOf(account)}`, account.span, misses);
}
function openMessage(open, account) {
	if (open.every(({ isManual }) => isManual)) return `only a connection that somebody has to approve leads to ${titleOf(account)}`;
	return `no private endpoint certainly reaches ${titleOf(account)}`;
}
const asRelated = ({ message, at }) => ({
	span: at,
	message
});

// src/rules/public-network-access.ts
/**
* Azure takes a missing or null `publicNetworkAccess` for enabled, so leaving it out is a violation, not a gap.
* https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks
*/
const publicNetworkAccess = {
	id: "AOAI001",
	name: "public-network-access",
	level: "error",
	asks: "public network access is Disabled",
	title: "Azure OpenAI account accepts traffic from the public internet",
	why: "Anyone on the internet who holds a key or a token can reach the account.",
	fix: "Set `publicNetworkAccess` to `'Disabled'` in the account's properties (azurerm: `public_network_access_enabled = false`), and reach it through a private endpoint.",
	examples: {
		failing: account("'kind': 'OpenAI', 'properties': {}"),
		passing: account("'kind': 'OpenAI', 'properties': { 'publicNetworkAccess': 'Disabled' }")
	},
	appliesTo: isAzureOpenAI,
	check
};
function account(members) {
	return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    { "type": "Microsoft.CognitiveServices/accounts", "apiVersion": "2024-10-01", "name": "oai", ${members.replaceAll("'", "\"")} }
  ]
}
`;
}
function check(account) {
	const written = property(account.body, "properties", "publicNetworkAccess");
	if (written === void 0) return violation(`${titleOf(account)} does not set publicNetworkAccess, and Azure then enables it`, account.span);
	const access = valueGiven(written, account.conditions);
	const way = related(access, account);
	switch (ask([access], ([one]) => one ? isDisabled(one) : "maybe")) {
		case "yes": return passBy(access);
		case "no": return violation(messageFor(access, account), access.span, way);
		case "maybe": return undecided(`${titleOf(account)} may leave publicNetworkAccess enabled: ${reasonOf(access)}`, access.span, way);
	}
}
function isDisabled(access) {
	return access.kind === "null" ? "no" : same(access, text("Disabled", access.span));
}
function messageFor(access, account) {
	if (access.kind === "null") return `${titleOf(account)} sets publicNetworkAccess to null, and Azure then enables it`;
	const values = new Set(casesOf(access).map(({ value }) => print(value)));
	return `${titleOf(account)} sets publicNetworkAccess to ${[...values].join(" or ")}`;
}
/** The way the value came, and the account where that is written elsewhere. */
function related(access, account) {
	const message = isSettled(access) ? "the value comes from here" : "it depends on this";
	const way = (access.trail ?? []).map((span) => ({
		span,
		message
	}));
	const { span, block } = account;
	return access.span.file === block.file && access.span.start >= block.start && access.span.end <= block.end ? way : [...way, {
		span,
		message: `${titleOf(account)} is declared here`
	}];
}

// src/rules/index.ts
/** Every rule, in report order. */
const rules = [publicNetworkAccess, privateEndpoint];

export { connectionsTo as a, undecided as c, openKind as d, titleOf as f, missOf as i, accountType as l, endpointType as m, publicNetworkAccess as n, pointersOf as o, connectionsOf as p, whatIsOpen as r, reaches as s, rules as t, kindOf as u };
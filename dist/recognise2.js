import { a as recogniseText, i as recognise, n as looksLikePlan, r as looksLikePlanBytes, t as jsonPart } from "./recognise.js";

export { looksLikePlanBytes };
import { n as show, r as evaluateExpressions, t as check } from "./guard.js";

export { check, evaluateExpressions, show };
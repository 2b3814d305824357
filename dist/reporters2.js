import { t as reporters } from "./reporters.js";

export { reporters };
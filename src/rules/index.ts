import type { Rule } from '../model/rule.ts';
import { privateEndpoint } from './private-endpoint.ts';
import { publicNetworkAccess } from './public-network-access.ts';

/** Every rule, in report order. */
export const rules: readonly Rule[] = [publicNetworkAccess, privateEndpoint];

import type { Gap } from '../model/resource.ts';
import type { SourceFile } from '../model/span.ts';

/** What `JSON.parse` gives. Read through `json.ts`, which asks for own members only. */
export type Json = unknown;

/** The key of an instance: of `for_each` a text, of `count` a number. */
export type Key = string | number;

/** One module call on the way to an instance: `module.openai["a"]`. */
export interface ModuleStep {
  readonly name: string;
  readonly key: Key | undefined;
}

/** From the root to a module instance; empty for the root. */
export type ModulePath = readonly ModuleStep[];

/** What becomes of an instance: `kept` is left as it is, or only known from the state; `forgotten` stays in Azure, but unmanaged. */
export type Fate = 'created' | 'replaced' | 'updated' | 'kept' | 'forgotten';

/** One resource or data source as it is after the plan. */
export interface Instance {
  /** `module.openai["a"].azurerm_cognitive_account.this[0]`, as Terraform writes it. */
  readonly address: string;
  readonly module: ModulePath;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key: Key | undefined;
  /** The last two parts of the provider's name, lower case: `hashicorp/azurerm`, `azure/azapi`. */
  readonly provider: string;
  /** Which configuration of the provider: `azurerm.hub`, `module.x:azurerm`; the whole name where nothing tells. */
  readonly providerKey: string;
  /** Attributes; those that are not known yet are missing or null. */
  readonly values: Json;
  /** `true` where a value, or all below it, is not known yet. */
  readonly unknown: Json;
  /** `true` where a value, or all below it, is sensitive. */
  readonly sensitive: Json;
  readonly fate: Fate;
}

/** A plan or a state, read; nothing in it is shown that no rule asks for. */
export interface Plan {
  /** The plan's path without its text, so that nothing of it is ever quoted. */
  readonly file: SourceFile;
  readonly instances: readonly Instance[];
  /** The `configuration` of plan JSON; undefined for a state and a binary plan. */
  readonly configuration: Json;
  /** The values of the root's variables, by name. */
  readonly variables: ReadonlyMap<string, Json>;
  /** What of it can't be seen (an errored plan, `-target`, …): nothing that is missing proves anything then. */
  readonly gaps: readonly Gap[];
  /** What a reader must know beside: drift, what is left unmanaged, a plan that destroys all. */
  readonly notes: readonly Gap[];
  /** The HCL it was made of, of a binary plan. */
  readonly bundle: SourceTree | undefined;
}

/** The HCL files of one module. */
export interface ModuleSource {
  readonly files: readonly SourceFile[];
  /** Whether they lie in the author's repository, where a finding can be seen; not below `.terraform`. */
  readonly isOurs: boolean;
}

/**
 * The HCL of a module by its key (names of calls joined by `.`, '' for the root); `source` is what its call says. Undefined where it is
 * not at hand.
 */
export type SourceTree = (key: string, source: string | undefined) => ModuleSource | undefined;

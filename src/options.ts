import type { Report } from './model/report.ts';
import { type FailOn, noSettings, type Settings, type Suppression } from './model/settings.ts';
import type { Baseline } from './policy/baseline.ts';
import type { reporters } from './reporters.ts';
import type { KnownPlace } from './template/place.ts';

/** The place of deployment as far as it is told; unknown where it is not. */
export type PlaceOptions = KnownPlace;

/** In which forms a check is reported. */
export type CheckFormat = keyof typeof reporters.check;

/** Their names, for the command line, which loads no reporter before it is needed. */
export const checkFormats: readonly CheckFormat[] = ['text', 'json', 'sarif', 'github', 'markdown', 'junit'];

/** What is read, and with which values. */
export interface ReadOptions {
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** What standard input held, where `-` is one of the paths. */
  readonly stdin?: Uint8Array;
  /** Files, folders, globs, `-` for stdin. */
  readonly paths: readonly string[];
  /** Parameter files for the one template given, merged in order. */
  readonly parameters: readonly string[];
  /** Whether parameter files that lie beside a template are used. */
  readonly parametersBeside: boolean;
  readonly place: PlaceOptions;
  /** Nothing is said where undefined. */
  readonly policy?: Policy;
  /** Where the HCL of plans lies: a folder, or a binary plan; around each plan where undefined. */
  readonly source?: string | undefined;
  /** Where Terraform keeps what it fetches (`TF_DATA_DIR`); `.terraform` where undefined. */
  readonly dataFolder?: string | undefined;
  /** Takes the path of each file that a verdict may rest on, so that nobody overwrites it. */
  readonly reads?: (path: string) => void;
  /** Takes one line about what is no part of the report: a path that was named and is not for us. */
  readonly tell: (message: string) => void;
}

/** What a check is told beside what it reads. */
export interface CheckOptions extends ReadOptions {
  /** Undecided counts as an error. */
  readonly strict: boolean;
}

/** What a team says of its own files, and the circumstances in which that holds. */
export interface Policy {
  readonly settings: Settings;
  /** From the root of the repository to the folder of the run: '' or `infra/`. */
  readonly pathPrefix: string;
  /** The day it is, `YYYY-MM-DD` in UTC: suppressions end. */
  readonly today: string;
  /** Findings that were there before. */
  readonly baseline?: Baseline | undefined;
  /** Whether a suppression that is written in a file counts; each does where undefined. */
  readonly honours?: ((suppression: Suppression) => boolean) | undefined;
  /** What a change touches; all is judged where undefined. */
  readonly change?: Change | undefined;
}

/** The policy of whoever says nothing. */
export const noPolicy: Policy = { settings: noSettings, pathPrefix: '', today: '' };

/** Paths from the root of the repository that a change adds or edits, and those that it removes or renames away. */
export interface Change {
  readonly edited: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** All that a run may be told; every entry produces this one type. */
export interface Options extends CheckOptions {
  readonly failOn: FailOn;
  readonly format: CheckFormat;
  /** Where the report is written; stdout where undefined. */
  readonly output: string | undefined;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  /** Further reports, each in a file. */
  readonly reports: readonly { readonly format: CheckFormat; readonly path: string }[];
  /** SARIF shows suppressed findings, as such. */
  readonly includeSuppressed: boolean;
}

const heaviness = { note: 1, warning: 2, error: 3, never: 4 } as const;

/** 1 for a finding at or above the level, else 2 where the guard could not do its work, else 0: `docs/contract.md` §1. */
export function exitCodeOf({ findings, problems }: Pick<Report, 'findings' | 'problems'>, failOn: FailOn): 0 | 1 | 2 {
  if (findings.some(({ level }) => heaviness[level] >= heaviness[failOn])) return 1;
  return problems.length > 0 ? 2 : 0;
}

/** The place among other options, and nothing else of them. */
export function placeOf(options: PlaceOptions): PlaceOptions {
  const { tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName } = options;
  return { tenantId, subscriptionId, managementGroupId, resourceGroup, location, deploymentName };
}

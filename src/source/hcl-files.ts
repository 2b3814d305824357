import { join } from 'node:path';
import type { Problem } from '../model/report.ts';
import type { SourceFile } from '../model/span.ts';
import { unreadable } from './listing.ts';
import type { Reach } from './reach.ts';

/** The HCL files of a folder in the order in which they count; `faults`: those that can't be read, so that nobody knows the rest. */
export interface HclFiles {
  readonly files: readonly SourceFile[];
  readonly faults: readonly Problem[];
}

const hclName = /^[^.].*\.(?:tf|tofu)(?:\.json)?$/;
const tofuName = /\.tofu(?:\.json)?$/;
const overrideName = /(?:^|[_/])override\.(?:tf|tofu)(?:\.json)?$/;

/**
 * The names that are HCL to Terraform, overrides last. For OpenTofu also `*.tofu`, each in place of the `*.tf` of the same name.
 * https://developer.hashicorp.com/terraform/language/files/override and https://opentofu.org/docs/language/files/
 */
export function hclNames(names: readonly string[], isTofu: boolean): readonly string[] {
  const all = new Set(names);
  const isShadowed = (name: string) => all.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) && !tofuName.test(name);
  const isRead = (name: string) => hclName.test(name) && (isTofu ? !isShadowed(name) : !tofuName.test(name));
  const read = names.filter(isRead).sort();
  return [...read.filter((name) => !overrideName.test(name)), ...read.filter((name) => overrideName.test(name))];
}

/** Reads the HCL files of a folder, those below it left out as Terraform does. */
export function readHcl(reach: Reach, folder: string, isTofu: boolean): HclFiles {
  const files: SourceFile[] = [];
  const faults: Problem[] = [];
  for (const name of hclNames(reach.namesIn(folder), isTofu)) {
    const path = join(folder, name);
    const text = reach.read(path);
    if (text.kind === 'text') files.push(underName(text.file, reach.nameOf(path)));
    else faults.push(unreadable(reach.nameOf(path), text.kind === 'refused' ? text.why : 'it is gone'));
  }
  return { files, faults };
}

/** The file as it is read elsewhere too; under the name of the symbolic link to it where that makes an override of it, or of an override none. */
const underName = (file: SourceFile, path: string): SourceFile =>
  overrideName.test(file.path) === overrideName.test(path) ? file : { ...file, path };

import { get, isObject, type JsonObject, textIn } from './json.ts';
import type { Json } from './plan.ts';

/** What JSON is to us. */
export type Recognised = { readonly kind: 'plan' | 'state' } | { readonly kind: 'other' } | Refusal;

/** Why what is meant for a plan is not read, and what to give instead. */
export interface Refusal {
  readonly kind: 'problem';
  readonly message: string;
  /** It is no plan, only like one: nobody need know of it who did not name it. */
  readonly isAlike?: true;
}

/** Characters of a text's beginning by which it is recognised. */
const headLength = 4_096;

// What `setup-terraform` and Azure's tasks print around the output of `terraform show -json`, and what colours it:
// https://github.com/hashicorp/setup-terraform#usage, https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const colour = '(?:\\u001b\\[[\\d;]*m)*';
const opening = new RegExp(`(?:^|[\\r\\n])\\ufeff?${colour}[ \\t]*\\{`, 'g');
/** No line of JSON begins so. */
const command = /::|##\[|\[command\]/y;

/** The JSON of a text: from the first `{` that begins a line to the last `}`, without what a wrapper printed around it. */
export function jsonPart(text: string): string {
  const start = startOf(text);
  const end = text.lastIndexOf('}', endOf(text, start)) + 1;
  return end > start ? text.slice(start, end) : text.slice(start);
}

function endOf(text: string, start: number): number {
  for (let line = text.indexOf('\n', start); line >= 0; line = text.indexOf('\n', line + 1)) {
    command.lastIndex = line + 1;
    if (command.test(text)) return line;
  }
  return text.length;
}

function startOf(text: string): number {
  opening.lastIndex = 0;
  return opening.exec(text) ? opening.lastIndex - 1 : 0;
}

/** Whether a text, by its beginning, is a plan, a state or what may be taken for one; of a template it never is. */
export function looksLikePlan(text: string): boolean {
  const names = [...namesAtTop(text)];
  if (names.some(isOfTemplate)) return false;
  return names.some((name) => tells.has(name) || name.startsWith('meta.key_provider.'));
}

/** The same by the first bytes of a file, in UTF-8 or UTF-16; of a zip, whether it begins as binary plans do. */
export function looksLikePlanBytes(bytes: Uint8Array): boolean {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength)).toString('latin1');
  // Terraform writes `tfplan` first: https://github.com/hashicorp/terraform/blob/main/internal/plans/planfile/writer.go
  if (latin.startsWith('PK\u0003\u0004')) return /^tf(?:plan|state|config\/)/.test(latin.slice(30));
  const text = latin.replaceAll('\0', '');
  return anyTell.test(text) && looksLikePlan(text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''));
}

/** Names at the top, or one level below it, that only Terraform's JSON begins with. */
const tells: ReadonlySet<string> = new Set([
  'format_version',
  'terraform_version',
  'planned_values',
  'resource_changes',
  'prior_state',
  'applyable',
  'action_invocations',
  'checks.address',
  'configuration.provider_config',
  'configuration.root_module',
  'values.root_module',
  'root_module',
  'provider_config',
  '@level',
  'lineage',
  'plan_format_version',
  'provider_format_version',
  'encryption_version',
  'encrypted_data',
  'remote_plan_format',
]);

/** What is in every text that has a tell: most files have none, and are not looked at closer. */
const anyTell = new RegExp(['meta\\.key_provider', ...[...tells].map((name) => name.slice(name.indexOf('.') + 1))].join('|'));

/** The names of an object's members, and of theirs, in lists too, joined by a dot, in the beginning of a text. Escaped names are left as they are. */
function namesAtTop(text: string): ReadonlySet<string> {
  const start = startOf(text.slice(0, headLength));
  const head = text.slice(start, start + headLength);
  const names = new Set<string>();
  let depth = 0;
  let above = '';
  for (const [token, name] of head.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (name !== undefined && depth === 1) {
      above = name;
      names.add(name);
    } else if (name !== undefined && depth === 2) names.add(`${above}.${name}`);
  }
  return names;
}

const withShow = 'give the output of `terraform show -json PLAN`';
const stream = `This is the stream of \`terraform plan -json\`, which holds no values: write the plan with \`-out\`, and ${withShow}`;
const redacted = `This is a plan that HCP Terraform has redacted, without its values: ${withShow}`;
const encrypted = 'This is encrypted by OpenTofu: give the output of `tofu show -json PLAN`';

/** What is taken for a plan, and why it is none, by a member that only it has. */
const lookAlikes: Readonly<Record<string, string>> = {
  // https://developer.hashicorp.com/terraform/internals/machine-readable-ui
  '@level': stream,
  // https://github.com/hashicorp/terraform/blob/main/internal/command/jsonformat/plan.go
  plan_format_version: redacted,
  provider_format_version: redacted,
  // https://github.com/hashicorp/terraform/blob/main/internal/cloud/cloudplan/saved_plan.go
  remote_plan_format: `This only names a plan that HCP Terraform keeps: ${withShow}`,
  // https://github.com/opentofu/opentofu/blob/main/internal/encryption/base.go
  encryption_version: encrypted,
  encrypted_data: encrypted,
  lineage: 'This is a state as Terraform keeps it: give the output of `terraform show -json` in its folder',
};

/** Tells the stream, of which each line is JSON by itself as no line of a template is, from other text that is no JSON. */
export function recogniseText(text: string): Recognised {
  const start = startOf(text);
  const [line = ''] = text.slice(start, start + 100 * headLength).split(/\r?\n/, 1);
  return isStreamLine(line) ? { kind: 'problem', message: stream, isAlike: true } : { kind: 'other' };
}

function isStreamLine(line: string): boolean {
  try {
    return get(JSON.parse(line), '@level') !== undefined;
  } catch {
    return false;
  }
}

/** Tells the JSON of plans and states from all other. https://developer.hashicorp.com/terraform/internals/json-format */
export function recognise(root: Json): Recognised {
  if (!isObject(root)) return { kind: 'other' };
  const names = Object.keys(root);
  if (names.some(isOfTemplate)) return { kind: 'other' };
  const isPlan = names.some((name) => ['planned_values', 'resource_changes', 'prior_state'].includes(name));
  const isRedacted = names.includes('plan_format_version') || names.includes('provider_format_version');
  if ((isPlan && !isRedacted) || isState(root)) return faultOfVersion(root) ?? { kind: isPlan ? 'plan' : 'state' };
  const alike = names.find((name) => Object.hasOwn(lookAlikes, name));
  if (alike !== undefined) return { kind: 'problem', message: lookAlikes[alike] ?? '', isAlike: true };
  const isConfiguration = names.every((name) => ['format_version', 'provider_config', 'root_module'].includes(name));
  if (!isConfiguration || !names.includes('root_module')) return { kind: 'other' };
  return { kind: 'problem', message: `This is a configuration only, without a plan: ${withShow}`, isAlike: true };
}

/** Azure reads the names of a template in any case; names of a plan beside them must not hide it. */
const isOfTemplate = (name: string) => /^(?:\$schema|contentVersion)$/i.test(name);

/** The state of nothing has a version only. */
function isState(root: JsonObject): boolean {
  if (isObject(get(root, 'values', 'root_module'))) return true;
  const names = Object.keys(root);
  const hasOnly = names.every((name) => ['format_version', 'terraform_version', 'values', 'checks'].includes(name));
  return hasOnly && names.includes('format_version');
}

/** Only another major version may change the meaning of what there is. */
function faultOfVersion(root: JsonObject): Recognised | undefined {
  const version = textIn(get(root, 'format_version'));
  if (version === undefined) return { kind: 'problem', message: `This plan does not say which format it has: ${withShow}` };
  if (/^[01](?:\.\d{1,9}){1,2}$/.test(version)) return undefined;
  const shown = /^\d{1,9}(?:\.\d{1,9}){0,2}$/.test(version) ? `has format ${version}` : 'has a format';
  return { kind: 'problem', message: `This plan ${shown}, which is not read, only 0.x and 1.x are: look for a newer aoai-guard` };
}

import { describe, expect, test } from 'vitest';
import { loadPlan } from '../src/terraform/load.ts';
import { looksLikePlan, looksLikePlanBytes } from '../src/terraform/recognise.ts';
import { bytesOf, jsonOf, load, planOf, textOf } from './plan-files.ts';

const raw = { version: 4, terraform_version: '1.11.4', serial: 3, lineage: 'e2c1', outputs: {}, resources: [] };
const sealed = { encrypted_data: 'c2VjcmV0', encryption_version: 'v0' };
const provider = { plan_format_version: '1.2', resource_changes: [], provider_schemas: {}, provider_format_version: '1.0' };

describe('what is taken for a plan is refused with what to give instead', () => {
  test.each([
    ['the stream', textOf('stream.jsonl'), /stream of `terraform plan -json`.*`terraform show -json PLAN`/],
    ['one line of it', textOf('stream.jsonl').split('\n')[0] ?? '', /stream of `terraform plan -json`/],
    ['a raw state', JSON.stringify(raw), /state as Terraform keeps it: give the output of `terraform show -json`/],
    ['an older one', JSON.stringify({ version: 3, lineage: 'x', modules: [] }), /state as Terraform keeps it/],
    ['what HCP redacted', JSON.stringify(provider), /HCP Terraform has redacted/],
    ['a plan that HCP keeps', '{"remote_plan_format":1,"run_id":"run-x","hostname":"app.terraform.io"}', /HCP Terraform keeps/],
    ['an encrypted plan', JSON.stringify({ meta: { 'key_provider.pbkdf2.x': 'eyJ9' }, ...sealed }), /encrypted by OpenTofu/],
    ['an encrypted state', JSON.stringify({ serial: 1, lineage: '', ...sealed, meta: {} }), /encrypted by OpenTofu|state as/],
    ['a configuration', '{"format_version":"1.0","provider_config":{},"root_module":{}}', /configuration only/],
    ['a single module', '{"root_module":{"resources":[]}}', /configuration only/],
  ])('%s', (_, text, message) => {
    expect(loadPlan('x', text)).toMatchObject({ kind: 'problem', message: expect.stringMatching(message) });
    expect(looksLikePlan(text)).toBe(true);
  });

  test.each([
    ['schemas', '{"format_version":"1.0","provider_schemas":{}}'],
    ['a validation', '{"format_version":"1.0","valid":true,"error_count":0,"diagnostics":[]}'],
    ['functions', '{"format_version":"1.0","function_signatures":{}}'],
    [
      'a template',
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[]}',
    ],
    [
      'a template that hides behind a plan',
      '{"format_version":"1.0","planned_values":{},"ContentVersion":"1.0.0.0","resources":[]}',
    ],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['no JSON', 'resource "x" "y" {\n}\n'],
    ['other JSON', '{"name":"x","version":"1"}'],
    ['broken other JSON', '{"name":'],
  ])('not ours: %s', (_, text) => {
    expect(loadPlan('x', text)).toEqual({ kind: 'other' });
  });

  test('a template that hides behind a stream is not passed over in silence', () => {
    const text = `{"@level": "info", /* ${'x'.repeat(5_000)} */ "$schema": "x", "resources": [] }`;
    expect(loadPlan('x', text)).toEqual({ kind: 'problem', message: expect.stringContaining('no valid JSON') });
  });

  test('a template never looks like a plan, whatever it begins with', () => {
    expect(looksLikePlan('{"format_version":"1.0","$schema":"x"}')).toBe(false);
    expect(looksLikePlan('{"parameters":{"terraform_version":{}},"contentVersion":"1.0.0.0"}')).toBe(false);
    expect(looksLikePlan('{"parameters":{"format_version":{"lineage":1}}}')).toBe(false);
    expect(looksLikePlan('{"a":"\\"format_version\\":"}')).toBe(false);
  });

  test('names in the order of the alphabet', () => {
    const sorted = (name: string) => JSON.stringify(Object.fromEntries(Object.entries(jsonOf(name)).sort()), null, 2);
    for (const name of ['create.json', 'state.json', 'target.json']) expect(looksLikePlan(sorted(name))).toBe(true);
  });

  test('checks before all else, however many', () => {
    const check = { address: { kind: 'var', name: 'v', to_display: 'var.v' }, status: 'pass', instances: [] };
    const text = JSON.stringify({ checks: Array(90).fill(check), format_version: '1.1', resource_changes: [] }, null, 2);
    expect(looksLikePlan(text)).toBe(true);
    expect(looksLikePlan('{"checks":[{"name":"x"}]}')).toBe(false);
  });

  test('the first bytes of a binary plan, and of another zip', () => {
    expect(looksLikePlanBytes(bytesOf('create.tfplan').subarray(0, 4_096))).toBe(true);
    expect(looksLikePlanBytes(Buffer.from('PK\u0003\u0004'.padEnd(30, '\0').concat('word/document.xml')))).toBe(false);
  });
});

describe('versions', () => {
  const create = jsonOf('create.json');
  test.each(['0.1', '0.2', '1.0', '1.1', '1.2', '1.99', '1.2.3'])('%s is read', (format_version) => {
    expect(load({ ...create, format_version }).kind).toBe('plan');
  });
  test.each([
    ['2.0', 'This plan has format 2.0, which is not read, only 0.x and 1.x are: look for a newer aoai-guard'],
    ['12', 'This plan has format 12, which is not read, only 0.x and 1.x are: look for a newer aoai-guard'],
    ['hunter2', 'This plan has a format, which is not read, only 0.x and 1.x are: look for a newer aoai-guard'],
    ['1.2-hunter2', 'This plan has a format, which is not read, only 0.x and 1.x are: look for a newer aoai-guard'],
    [1.2, 'This plan does not say which format it has: give the output of `terraform show -json PLAN`'],
    [undefined, 'This plan does not say which format it has: give the output of `terraform show -json PLAN`'],
  ])('%s is not', (format_version, message) => {
    expect(load({ ...create, format_version })).toEqual({ kind: 'problem', message });
  });
  test('the state of nothing, and a plan of nothing', () => {
    expect(planOf({ format_version: '1.0' }).instances).toEqual([]);
    expect(planOf({ format_version: '1.2', planned_values: { root_module: {} } })).toMatchObject({
      instances: [],
      gaps: [],
      notes: [],
    });
  });
});

describe('faults of JSON are told without what stands there', () => {
  const text = JSON.stringify(jsonOf('create.json'), null, 2);
  test.each([
    ['cut off', text.slice(0, 5_000), /^This plan ends before its end: /],
    ['cut off early', '{"format_version":"1.2","planned_va', /^This plan ends before its end: /],
    ['two of them', `${text}\n${text}`, /^There is more after the end of this plan: /],
    ['a wrong place', text.replace('"terraform_version"', 'hunter2'), /^This plan is no valid JSON(?: at 3:3)?: /],
    ['a comma', text.replace('"1.2",', '"1.2",,'), /^This plan is no valid JSON(?: at 2:27)?: /],
    ['after a wrapper', `[command]{show}\n${text.replace('"1.2",', '"1.2" 7')}`, /^This plan is no valid JSON at 3:27: /],
    ['a text about positions', '{"format_version": hunter2 in JSON at position 1}', /^This plan is no valid JSON: /],
  ])('%s', (_, broken, message) => {
    const loaded = loadPlan('x', broken);
    expect(loaded).toEqual({ kind: 'problem', message: expect.stringMatching(message) });
    expect(JSON.stringify(loaded)).not.toContain('hunter2');
  });
});

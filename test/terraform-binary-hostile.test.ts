import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isBinaryPlan, loadBinaryPlan } from '../src/terraform/binary.ts';
import { bundleOf } from '../src/terraform/bundle.ts';
import { decodeValue } from '../src/terraform/msgpack.ts';
import { fieldsOf } from '../src/terraform/protobuf.ts';
import { readTfplan } from '../src/terraform/tfplan.ts';
import { entriesOf, unpack } from '../src/terraform/zip.ts';
import { binary, change, message, tfplan } from './plan-bytes.ts';
import { bytesOf, planIn } from './plan-files.ts';

const damaged = { kind: 'problem', message: 'This binary plan is damaged: give the output of `terraform show -json PLAN`' };
const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };

/** Writes into the directory of a zip at the first entry of a name, and into its end. */
function edited(bytes: Uint8Array, name: string, edit: (directory: DataView, end: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const find = (mark: number, fits: (at: number) => boolean) => {
    for (let at = copy.length - 4; at >= 0; at -= 1) if (view.getUint32(at, true) === mark && fits(at)) return at;
    throw new Error('not found');
  };
  const named = (at: number) => Buffer.from(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString() === name;
  edit(
    new DataView(copy.buffer, find(marks.central, named)),
    new DataView(
      copy.buffer,
      find(marks.end, () => true),
    ),
  );
  return copy;
}

describe('bombs', () => {
  const zeros = zipSync({ tfplan: new Uint8Array(100_000_000) }, { level: 9 });
  test('that say how long they are', () => {
    const long = edited(zeros, 'tfplan', (entry) => entry.setUint32(24, 300_000_000, true));
    expect(loadBinaryPlan('x', long)).toEqual({
      kind: 'problem',
      message: 'This binary plan is longer than the 256,000,000 bytes that are read when it is unpacked',
    });
  });
  test('that say less than they are: unpacking stops', () => {
    for (const size of [0, 1, 1_000_000, 99_999_999])
      expect(
        loadBinaryPlan(
          'x',
          edited(zeros, 'tfplan', (entry) => entry.setUint32(24, size, true)),
        ),
      ).toEqual(damaged);
  });
  test('that say more', () => {
    expect(
      loadBinaryPlan(
        'x',
        edited(zeros, 'tfplan', (entry) => entry.setUint32(24, 100_000_001, true)),
      ),
    ).toEqual(damaged);
  });
  test('in the source: each module is charged for what it says to be', () => {
    const bomb = binary(tfplan(), {
      'tfconfig/modules.json': '[{"Key":"","Dir":"."}]',
      'tfconfig/m-/x.tf': new Uint8Array(60_000_000),
    });
    expect(bundleOf(bomb, '')?.('', undefined)).toBeUndefined();
    const liar = edited(bomb, 'tfconfig/m-/x.tf', (entry) => entry.setUint32(24, 10, true));
    expect(bundleOf(liar, '')?.('', undefined)).toBeUndefined();
  });
});

describe('zips', () => {
  const bytes = bytesOf('create.tfplan');
  const whole = planIn(loadBinaryPlan('x', bytes)).instances;
  test.each([
    ['encrypted', (entry: DataView) => entry.setUint16(8, 1, true)],
    ['packed otherwise', (entry: DataView) => entry.setUint16(10, 12, true)],
    ['with another checksum', (entry: DataView) => entry.setUint32(16, 7, true)],
    ['that lies elsewhere', (entry: DataView) => entry.setUint32(42, 0xfffffff0, true)],
    ['that lies in the directory', (entry: DataView) => entry.setUint32(42, 4_000, true)],
    ['longer than the file', (entry: DataView) => entry.setUint32(20, 0xfffffff0, true)],
    ['of more files than there are', (_: DataView, end: DataView) => end.setUint16(10, 65_535, true)],
    ['whose directory lies elsewhere', (_: DataView, end: DataView) => end.setUint32(16, 0xffffffff, true)],
    ['with text behind it', (_: DataView, end: DataView) => end.setUint16(20, 10, true)],
  ])('%s', (_, edit) => {
    expect(loadBinaryPlan('x', edited(bytes, 'tfplan', edit))).toEqual(damaged);
  });

  test('cut off anywhere', () => {
    for (let length = 40; length < bytes.length; length += 37)
      expect(loadBinaryPlan('x', bytes.subarray(0, length))).toEqual(damaged);
    expect(loadBinaryPlan('x', bytes.subarray(0, 20))).toEqual({ kind: 'other' });
  });

  test('two plans in one', () => {
    const twice = zipSync({ tfplan: tfplan(), tfplaN: tfplan(), x: new Uint8Array() });
    const at = Buffer.from(twice).lastIndexOf('tfplaN');
    twice.set(Buffer.from('tfplan'), at);
    expect(loadBinaryPlan('x', twice)).toEqual(damaged);
  });

  test('states are never unpacked', () => {
    const broken = edited(
      edited(bytes, 'tfstate', (entry) => entry.setUint32(16, 7, true)),
      'tfstate-prev',
      (entry) => entry.setUint32(24, 0xffffffff, true),
    );
    expect(planIn(loadBinaryPlan('x', broken)).instances).toEqual(whole);
  });

  test('without packing', () => {
    const entries = Object.fromEntries((entriesOf(bytes) ?? []).map((entry) => [entry.name, unpack(entry) ?? new Uint8Array()]));
    expect(planIn(loadBinaryPlan('x', zipSync(entries, { level: 0 }))).instances).toEqual(whole);
  });

  test('a bit that is turned is noticed, or was of no account', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const turned = Uint8Array.from(bytes);
        turned[at] = (turned[at] ?? 0) ^ bits;
        const loaded = loadBinaryPlan('x', turned);
        if (loaded.kind === 'plan') expect(loaded.plan.instances).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('bytes', () => {
  const [entry] = entriesOf(bytesOf('refs.tfplan')) ?? [];
  const plan = (entry && unpack(entry)) ?? new Uint8Array();
  test('any', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['plan', 'problem', 'other']).toContain(loadBinaryPlan('x', bytes).kind);
        expect(['plan', 'problem', 'other']).toContain(
          loadBinaryPlan('x', Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])).kind,
        );
        expect(['plan', 'problem']).toContain(loadBinaryPlan('x', binary(bytes)).kind);
        expect(['plan', 'problem']).toContain(readTfplan(Buffer.concat([message([1, 3]), bytes])).kind);
        expect(typeof isBinaryPlan(bytes)).toBe('boolean');
        fieldsOf(bytes);
        decodeValue(bytes);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a plan with any bytes in it', () => {
    fc.assert(
      fc.property(fc.nat(plan.length), fc.uint8Array({ maxLength: 12 }), (at, bytes) => {
        const changed = Uint8Array.from(plan);
        changed.set(bytes.subarray(0, plan.length - at), at);
        expect(['plan', 'problem']).toContain(loadBinaryPlan('x', binary(changed)).kind);
      }),
      { numRuns: 300 },
    );
  });

  test('values nested without end, and lengths without bytes', () => {
    expect(decodeValue(new Uint8Array(1_000_000).fill(0x91))).toBeUndefined();
    expect(decodeValue(new Uint8Array(1_000_000).fill(0x81))).toBeUndefined();
    expect(decodeValue(Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff))).toBeUndefined();
    expect(decodeValue(Uint8Array.of(0xdf, 0xff, 0xff, 0xff, 0xff, 0xa0))).toBeUndefined();
    expect(decodeValue(Uint8Array.of(0xdb, 0xff, 0xff, 0xff, 0xff))).toBeUndefined();
    expect(decodeValue(Uint8Array.of(0xc0, 0xc0))).toBeUndefined();
    expect(decodeValue(Uint8Array.of(0xc4, 1, 0))).toBeUndefined();
    expect(fieldsOf(new Uint8Array(20).fill(0xff))).toBeUndefined();
    const path = message(...[...Array(5_000)].map(() => [1, message([1, 'a'])] as const));
    const nested = change('a.b', 1, [{}], [4, path]);
    expect(loadBinaryPlan('x', binary(tfplan([3, nested]))).kind).toBe('plan');
  });

  test('nothing that a broken plan holds is told', () => {
    const secret = message([1, 9], [14, 'hunter2'], [3, message([13, 'hunter2'])]);
    expect(JSON.stringify(loadBinaryPlan('x', binary(secret)))).not.toContain('hunter2');
    const odd = change('hunter2', 1, [{}]);
    expect(JSON.stringify(planIn(loadBinaryPlan('x', binary(tfplan([3, odd])))).gaps)).not.toContain('hunter2');
  });
});

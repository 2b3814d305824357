import type { Shape } from '../../model/value.ts';
import { define, defineMany, type FunctionTable, type HclFunction, takesAny } from './table.ts';

/** A function that only Terraform can answer, the same each time for the same arguments. */
const unanswered = (why: string, returns?: Shape): HclFunction =>
  defineMany([], takesAny, (_, call) => call.open(`${call.name}() ${why}`), {
    toleratesUnknown: true,
    ...(returns ? { returns } : {}),
  });

const reads = (returns?: Shape) => unanswered('reads a file, which the guard does not', returns);
const isLeft = (returns?: Shape) => unanswered('is not worked out by the guard', returns);

/** A function that gives something else each time. */
const fresh: HclFunction = define(
  [],
  (_, call) => ({ ...call.open(`${call.name}() gives something else each time`), term: `${call.name} #${call.run.fresh()}` }),
  { returns: 'text', neverFails: true },
);

/**
 * What the guard leaves open: what is read from disk, depends on the time, or has no bearing on an account.
 * https://developer.hashicorp.com/terraform/language/functions (Filesystem, Date and Time, IP Network, and some others)
 */
export const outsideFunctions: FunctionTable = {
  abspath: isLeft('text'),
  base64gzip: isLeft('text'),
  basename: isLeft('text'),
  bcrypt: { ...fresh, rest: takesAny },
  cidrhost: isLeft('text'),
  cidrnetmask: isLeft('text'),
  cidrsubnet: isLeft('text'),
  cidrsubnets: isLeft('array'),
  csvdecode: isLeft('array'),
  dirname: isLeft('text'),
  file: reads('text'),
  filebase64: reads('text'),
  filebase64sha256: reads('text'),
  filebase64sha512: reads('text'),
  fileexists: reads('boolean'),
  filemd5: reads('text'),
  fileset: reads('array'),
  filesha1: reads('text'),
  filesha256: reads('text'),
  filesha512: reads('text'),
  formatdate: isLeft('text'),
  issensitive: isLeft('boolean'),
  log: unanswered('is rounded by the machine that plans'),
  pathexpand: isLeft('text'),
  plantimestamp: unanswered('is the time of the plan', 'text'),
  rsadecrypt: isLeft('text'),
  templatefile: reads('text'),
  templatestring: isLeft('text'),
  textdecodebase64: isLeft('text'),
  textencodebase64: isLeft('text'),
  timeadd: isLeft('text'),
  timecmp: isLeft('integer'),
  timestamp: fresh,
  type: isLeft(),
  uuid: fresh,
  yamldecode: isLeft(),
  yamlencode: isLeft('text'),
};

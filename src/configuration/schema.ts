import { z } from 'zod';
import type { Level } from '../model/rule.ts';
import type { FailOn, Profile } from '../model/settings.ts';

/** What a rule is called. */
export interface RuleName {
  readonly id: string;
  readonly name: string;
}

const levels = ['error', 'warning', 'note', 'off'] as const satisfies readonly Level[];
const failOns = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailOn[];
const profiles = ['default', 'conformity', 'all'] as const satisfies readonly Profile[];

/** Entries of one list, characters of one text: more than anybody writes. */
const most = { entries: 1_000, characters: 1_000 };

const words = () => z.string().regex(/\S/, 'must not be empty').max(most.characters);
const path = () => words().describe('A path, relative to the folder of this file, `/` between folders.');
const glob = () => words().describe('A glob of paths, relative to the folder of this file; it knows `*`, `?` and `**`.');
const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(most.entries);
const account =
  'A glob of the name, the Terraform address or (with a `/` in it) the resource id of accounts; `*` stands for anything.';

/** What a configuration may hold: `docs/contract.md` §6. The rules are those that there are. */
export function configurationSchema(rules: readonly RuleName[]) {
  return z
    .strictObject({
      $schema: z.string().max(most.characters).describe('Where this schema lies, for editors.').optional(),
      extends: path().describe('Another configuration of this repository; what is here wins, lists are joined.').optional(),
      profile: z.enum(profiles).describe('Which levels the rules have before `rules` changes them.').optional(),
      rules: levelsOf(rules).optional(),
      failOn: z.enum(failOns).describe('The least level that makes a run fail.').optional(),
      strict: z.boolean().describe('Whether undecided counts as an error.').optional(),
      baseline: path().describe('The file with the findings that were there before.').optional(),
      paths: paths().optional(),
      parameters: parameters().optional(),
      together: together().optional(),
      suppressions: suppressions(rules).optional(),
      externalEndpoints: externalEndpoints().optional(),
    })
    .meta({ title: 'Configuration of aoai-guard', description: 'What a team says of its own files.' });
}

/** A configuration as it is written. */
export type WrittenConfiguration = z.infer<ReturnType<typeof configurationSchema>>;

/** The schema for editors. */
export const jsonSchemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

const levelsOf = (rules: readonly RuleName[]) =>
  z
    .strictObject(
      Object.fromEntries(
        [...rules.map(({ id, name }) => [id, name] as const), ...rules.map(({ id, name }) => [name, id] as const)].map(
          ([called, also]) => [called, z.enum(levels).describe(`The level of ${called} (${also}).`).optional()],
        ),
      ),
    )
    .describe('Levels of rules, by id or name.');

const paths = () =>
  z
    .strictObject({
      include: listOf(glob()).describe('What is judged; all where left out.').optional(),
      exclude: listOf(glob()).describe('What is not judged, even where included.').optional(),
    })
    .describe('Of what is found in folders and by globs; a file that is named itself is read.');

const parameters = () =>
  listOf(
    z
      .strictObject({
        template: path().describe('The template.'),
        sets: listOf(listOf(path()).describe('Parameter files, merged in order; none for the defaults.'))
          .min(1)
          .describe('Each set is one deployment.'),
      })
      .describe('A template and what it is deployed with.'),
  ).describe('Which parameter files a template is deployed with, in place of those that lie beside it.');

const together = () =>
  listOf(
    z
      .strictObject({ templates: listOf(path()).min(2).describe('The templates.') })
      .describe('Templates that are deployed to the same resource group, and so are judged as one.'),
  ).describe('Templates that are deployed together though neither calls the other.');

const suppressions = (rules: readonly RuleName[]) =>
  listOf(
    z
      .strictObject({
        rule: z.enum([...rules.map(({ id }) => id), ...rules.map(({ name }) => name)]).describe('A rule, by id or name.'),
        path: glob().describe('A glob of the files that it is about.').optional(),
        account: words().describe(account).optional(),
        reason: words().describe('Why these findings are accepted.'),
        until: z.iso.date().describe('The last day on which it holds (UTC); for ever where left out.').optional(),
      })
      .refine((one) => one.path !== undefined || one.account !== undefined, "needs a 'path' or an 'account'")
      .meta({
        description: 'Findings that are accepted: of a rule, in files or about accounts.',
        anyOf: [{ required: ['path'] }, { required: ['account'] }],
      }),
  ).describe('Findings that are accepted. They are counted and listed in every report.');

const externalEndpoints = () =>
  listOf(
    z
      .strictObject({
        account: words().describe(account),
        reason: words().describe('Why the endpoint is not in these files.'),
        where: words().describe('Which repository, team or ticket has it.').optional(),
      })
      .describe('A private endpoint that exists or is made elsewhere.'),
  ).describe('Private endpoints that the files do not show; such a pass is reported as granted by the configuration.');

// An endpoint and its account with modules between them.
import { passes, says, two } from '../claims.mjs';
import { account, accountModule, call, endpoint, endpointModule, file, hole, output, variable } from '../hcl.mjs';

const target = 'azurerm_cognitive_account.main.id';
const openai = call('openai', { name: '"oai-main"' });
const openaiTwice = call('openai', { for_each: 'toset(["chat", "embed"])', name: `"oai-${hole('each.key')}"` });
const openaiFile = file('openai', ...accountModule);
const endpointFile = file('endpoint', ...endpointModule);
const inModule = (ending, verdict) => says(ending, verdict, 'module.openai.azurerm_cognitive_account.this');
const inModules = (ending, chat, embed) =>
  says(ending, {
    'module.openai["chat"].azurerm_cognitive_account.this': chat,
    'module.openai["embed"].azurerm_cognitive_account.this': embed,
  });

export const modules = [
  {
    name: 'endpoint-to-the-output-of-a-module',
    tf: [openai, endpoint('main', 'module.openai.id')],
    files: openaiFile,
    both: inModule('passes', 'pass pass'),
    binary: inModule('passes', 'pass pass'),
  },
  {
    name: 'endpoint-to-the-output-of-one-of-two-modules',
    tf: [openaiTwice, endpoint('main', 'module.openai["chat"].id')],
    files: openaiFile,
    both: inModules('passes-for-it-only', 'pass pass', 'pass violation'),
  },
  {
    name: 'endpoint-to-the-output-of-modules-by-each-key',
    tf: [
      openaiTwice,
      endpoint('all', 'module.openai[each.key].id', {
        values: { for_each: 'toset(["chat", "embed"])', name: `"pe-${hole('each.key')}"` },
      }),
    ],
    files: openaiFile,
    source: inModules('passes', 'pass pass', 'pass pass'),
    alone: inModules('is-undecided', 'pass undecided', 'pass undecided'),
  },
  {
    name: 'endpoint-to-an-account-given-out-whole',
    tf: [openai, endpoint('main', 'module.openai.account.id')],
    files: openaiFile,
    both: inModule('passes', 'pass pass'),
  },
  {
    name: 'endpoint-to-the-output-of-an-output',
    tf: [call('platform'), endpoint('main', 'module.platform.openai_id')],
    files: {
      ...file(
        'platform',
        call('openai', { name: '"oai-main"' }).replace('./modules', '..'),
        output('openai_id', 'module.openai.id'),
      ),
      ...openaiFile,
    },
    both: says('passes', 'pass pass', 'module.platform.module.openai.azurerm_cognitive_account.this'),
  },
  {
    name: 'endpoint-in-a-module-by-variable',
    tf: [account('main'), call('endpoint', { target_id: target })],
    files: endpointFile,
    both: passes,
  },
  {
    name: 'endpoint-two-modules-deep-by-variables',
    tf: [account('main'), call('network', { openai_id: target })],
    files: {
      ...file(
        'network',
        variable('openai_id', 'string'),
        call('endpoint', { target_id: 'var.openai_id' }).replace('./modules', '..'),
      ),
      ...endpointFile,
    },
    both: passes,
  },
  {
    name: 'endpoint-by-a-variable-that-bundles-ids',
    tf: [
      account('chat'),
      account('embed'),
      call(
        'endpoint',
        {
          services: `{
        chat  = { id = azurerm_cognitive_account.chat.id }
        embed = { id = azurerm_cognitive_account.embed.id }
      }`,
        },
        'bundle',
      ),
    ],
    files: file('bundle', variable('services', 'map(object({ id = string }))'), endpoint('this', 'var.services.chat.id')),
    source: two('passes-for-the-one-taken', 'pass pass', 'pass violation'),
    alone: two('is-undecided', 'pass undecided', 'pass undecided'),
  },
  {
    name: 'endpoint-beside-its-account-in-each-module',
    tf: [openaiTwice],
    files: file('openai', ...accountModule, endpoint('this', 'azurerm_cognitive_account.this.id')),
    both: inModules('passes', 'pass pass', 'pass pass'),
  },
];

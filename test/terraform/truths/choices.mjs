// Expressions that give the id of one of three accounts of their own, in ways that are easy to read wrongly.
import { account, block, draw, endpoint, hole, idOf, locals, variable } from '../hcl.mjs';

/** A, B and C are the accounts, ABC is a list of them. */
const choices = {
  shadowed_root: '[for azurerm_cognitive_account in [B] : azurerm_cognitive_account.id][0]',
  shadowed_local: '[for local in [C] : local.id][0]',
  shadowed_var: '{ for var in ABC : var.name => var.id }[B.name]',
  shadowed_twice: '[for one in [A] : [for one in [B] : one.id][0]][0]',
  shadowed_key: '{ for each, one in { x = A, y = C } : each => one.id }.y',
  index_in_for: '[for at, one in ABC : one.id if at == 2][0]',
  grouped: '{ for one in ABC : one.kind => one.id... }["OpenAI"][1]',
  reversed_map: 'values({ z = A.id, y = B.id, x = C.id })[0]',
  numeric_keys: '{ 10 = A.id, 9 = B.id, 1 = C.id }["9"]',
  numeric_index: '{ "0" = A.id, "1" = B.id }[1]',
  order_of_numeric_keys: 'values({ 10 = A.id, 9 = B.id, 1 = C.id })[1]',
  key_expression: '{ (A.name) = B.id, A = C.id }[A.name]',
  key_word: '{ local = C.id, (local.word) = B.id }.local',
  last_key_wins: '{ for at, one in ABC : "same" => one.id... }.same[2]',
  legacy_index: 'ABC.1.id',
  attribute_splat: 'ABC.*.id[2]',
  splat_of_one: 'B[*].id',
  splat_of_null: 'concat(local.nothing[*], [C.id])',
  nested_splat: '[[A], [B, C]][*][0].id',
  flatten: 'flatten([[A.id, [B.id]], [], [[[C.id]]]])',
  slice: 'slice(ABC, 1, 2)',
  chunks: 'chunklist(ABC[*].id, 2)[1]',
  element_around: 'element(ABC[*].id, 7)',
  sorted: 'sort([C.id, B.id, A.id])',
  reversed: 'reverse(sort([C.id, A.id, B.id]))',
  distinct: 'distinct([C.id, C.id, A.id])[1]',
  coalesce: 'coalesce("", null, C.id, A.id)',
  coalesce_list: 'coalescelist([], [B.id])',
  zipped: 'zipmap(["b", "a"], [A.id, C.id])["a"]',
  transposed: 'keys(transpose({ (B.id) = ["x"], (C.id) = ["y"] }))[0] == "x" ? A.id : B.id',
  merged: 'merge({ x = A.id }, null, { x = C.id }, { y = B.id }).x',
  merged_objects: 'merge(A, { id = B.id }).id',
  merged_expanded: 'merge([{ x = A.id }, { x = B.id }]...).x',
  looked_up: 'lookup({ a = A.id }, "b", C.id)',
  product: 'setproduct([A.id, B.id], [C.id])[1][0]',
  filtered: '[for one in ABC : one.id if !strcontains(one.id, "-a-")][0]',
  by_name: '{ for one in ABC : one.name => one.id }["oai-c-by_name"]',
  product_of_maps: '{ for pair in setproduct(["x", "y"], ABC[*].id) : pair[0] => pair[1]... }.y[2]',
  nested_condition: 'false ? A.id : true ? B.id : C.id',
  precedence: '1 + 1 * 2 == 3 && !(2 > 3) || false ? C.id : A.id',
  condition_of_lists: '(true ? [A.id] : [B.id, C.id])',
  condition_of_null: '(false ? B.id : null) == null ? C.id : A.id',
  format_verb: 'format("%[2]s", A.id, C.id)',
  trimmed: `trimsuffix("${hole('B.id')}-more", "-more")`,
  raised: 'upper(B.id)',
  escaped: `replace("${hole('C.id')}$\${x}", "$\${x}", "")`,
  heredoc: `trimspace(<<EOT\n${hole('B.id')}\nEOT\n)`,
  directive: `"%{for one in [B]}${hole('one.id')}%{endfor}"`,
  directive_trimmed: `"%{if true~}  ${hole('C.id')}  %{~else~}${hole('A.id')}%{~endif}"`,
  decoded: 'jsondecode(jsonencode([A.id, B.id]))[1]',
  decoded_text: 'jsondecode("[\\"x\\", 1]")[1] == 1 ? C.id : A.id',
  base64: 'base64decode(base64encode(B.id))',
  typed: 'tomap({ a = A.id, b = C.id })["b"]',
  alltrue: 'alltrue([]) ? B.id : A.id',
  sum: 'ABC[sum([1, 1])].id',
  parsed: 'ABC[parseint("10", 2)].id',
  text_index: 'ABC["1"].id',
  floor: 'ABC[floor(5 / 2)].id',
  remainder: 'ABC[5 % 3].id',
  signum: 'ABC[signum(-3) + 1].id',
  index_of: 'ABC[index(["x", "y"], "y")].id',
  bundled: 'var.bundle.second.id',
};

/** What nobody knows before the apply, or what is too much to work out. */
const late = {
  set_order: 'tolist(toset([C.id, B.id]))',
  compact: 'compact(["", null, B.id])',
  matched: 'matchkeys(ABC[*].id, ["a", "b", "c"], ["c"])',
  drawn_index: 'ABC[random_integer.draw.result > 5 ? 1 : 2].id',
  drawn_filter: '[for at, one in ABC : one.id if at >= (random_integer.draw.result > 5 ? 1 : 2)][0]',
  drawn_key: '{ (random_integer.draw.result > 5 ? "x" : "y") = A.id, z = B.id }["z"]',
  drawn_slice: 'slice(ABC, random_integer.draw.result > 5 ? 1 : 0, 3)[0].id',
  drawn_sort: `sort(["${hole('random_integer.draw.result > 5 ? A.id : C.id')}", B.id])[0]`,
  drawn_merge: 'merge({ x = A.id }, random_integer.draw.result > 5 ? { x = B.id } : {}).x',
  drawn_lookup: 'lookup({ (random_integer.draw.result > 5 ? "x" : "y") = A.id }, "x", C.id)',
  drawn_coalesce: 'coalesce(random_integer.draw.result > 5 ? null : A.id, B.id)',
  drawn_try: 'try({ (random_integer.draw.result > 5 ? "x" : "y") = A.id }.x, C.id)',
  drawn_can: 'can({ (random_integer.draw.result > 5 ? "x" : "y") = A.id }.x) ? A.id : B.id',
  drawn_length: 'length([for one in ABC : one if random_integer.draw.result > 5]) == 3 ? A.id : B.id',
  drawn_one: 'try(one([for one in ABC : one.id if random_integer.draw.result > 5 || one.name == B.name]), C.id)',
  drawn_keys: 'keys({ (random_integer.draw.result > 5 ? "a" : "z") = 1, m = 2 })[0] == "m" ? A.id : B.id',
  drawn_set: 'length(toset([random_integer.draw.result > 5 ? "x" : "y", "x"])) == 1 ? A.id : B.id',
  minus: 'ABC[length(ABC) - 1].id',
};

/** Where the plan alone lists nothing but another account's id. */
const hidden = {
  format: `format("%s/providers/Microsoft.CognitiveServices/accounts/%s", split("/providers/", A.id)[0], "oai-b-format")`,
  replaced: 'replace(A.id, "/-a-/", "-b-")',
  replaced_by_pattern: 'replace(A.id, "/oai-(a)-/", "oai-c-")',
  joined: 'join("/", concat(slice(split("/", C.id), 0, 8), ["oai-a-joined"]))',
};

const all = 'azurerm_cognitive_account';
const one = (letter, key) => `${all}.${letter}["${key}"]`;
const written = (key, expression) =>
  expression
    .replace(/\bABC\b/g, '[A, B, C]')
    .replace(/(?<![-\w"])([ABC])(?![-\w]| =)/g, (_, letter) => one(letter.toLowerCase(), key));

/** Some give a list of one, which a dynamic block goes over. */
const linked = (key, expression) =>
  endpoint(key, undefined).replace(/private_service_connection \{[^}]*\}/, () =>
    block(
      'dynamic "private_service_connection"',
      { for_each: `slice(flatten([${written(key, expression)}]), 0, 1)`, iterator: 'each' },
      block('content', {
        name: '"openai"',
        is_manual_connection: 'false',
        private_connection_resource_id: 'try(each.value.id, each.value)',
        subresource_names: '["account"]',
      }),
    ),
  );

const lists = new Set([
  'splat_of_null',
  'flatten',
  'slice',
  'chunks',
  'sorted',
  'reversed',
  'set_order',
  'compact',
  'coalesce_list',
  'matched',
  'splat_of_one',
  'condition_of_lists',
  'nested_splat',
]);
const accounts = (letter) => account(letter, { for_each: 'local.keys', name: `"oai-${letter}-${hole('each.key')}"` });

const choosing = (name, expressions, more) => ({
  name,
  tf: [
    draw,
    locals({
      keys: `toset(${JSON.stringify(Object.keys(expressions))})`,
      id: '"not an id"',
      word: '"local_word"',
      nothing: 'null',
    }),
    variable('bundle', 'map(object({ id = string, rank = optional(number, 1) }))', {
      default: `{ first = { id = "x" }, second = { id = "${idOf('oai-c-bundled')}" } }`,
    }),
    ...['a', 'b', 'c'].map(accounts),
    ...Object.entries(expressions).map(([key, expression]) =>
      lists.has(key) ? linked(key, expression) : endpoint(key, written(key, expression)),
    ),
  ],
  ...more,
});

export const choicesOfIds = [
  choosing('choices', choices, { least: 372 }),
  choosing('choices-known-after-apply', late, { draws: true, least: 54 }),
  choosing('choices-that-a-list-hides', hidden, { taken: true, least: 12 }),
];

// What a case claims: how its folder's name ends, and for each account what the two rules must say.

/** The address of the account that most cases have. */
export const main = 'azurerm_cognitive_account.main';

/** The end of a name, and verdicts: one text for the usual account, or texts by address. */
export const says = (ending, verdicts, address = main) => [
  ending,
  typeof verdicts === 'string' ? { [address]: verdicts } : verdicts,
];

export const passes = says('passes', 'pass pass');
export const isUndecided = says('is-undecided', 'pass undecided');
export const isViolation = says('is-a-violation', 'pass violation');

/** Two accounts by their labels, in the root. */
export const two = (ending, one, other, [name, second] = ['chat', 'embed']) =>
  says(ending, { [`azurerm_cognitive_account.${name}`]: one, [`azurerm_cognitive_account.${second}`]: other });

/** The instances of `azurerm_cognitive_account.all`, by their keys. */
export const all = (ending, verdicts) =>
  says(
    ending,
    Object.fromEntries(
      Object.entries(verdicts).map(([key, both]) => [
        `azurerm_cognitive_account.all[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`,
        both,
      ]),
    ),
  );

/** No account is listed. */
export const none = (ending) => says(ending, {});

/** Where the guard lives: its issues and the pages of its rules. */
export const home = 'https://github.com/aoai-guard/aoai-guard';

/** The page of a rule. */
export const rulePage = (id: string) => `${home}/blob/main/docs/rules/${id}.md`;

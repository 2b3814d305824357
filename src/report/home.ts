/** Where the guard lives: its issues and the pages of its rules. */
export const home = 'https://github.com/aoai-guard/aoai-guard';

/** The page of a rule. */
export const rulePage = (id: string) => `${home}/blob/main/docs/rules/${id}.md`;

/** The schema of a configuration, for editors. */
export const configurationSchemaAddress = `${home.replace('github.com', 'raw.githubusercontent.com')}/main/docs/aoai-guard.schema.json`;

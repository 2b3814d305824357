// src/report/home.ts
/** Where the guard lives: its issues and the pages of its rules. */
const home = "https://github.com/aoai-guard/aoai-guard";
/** The page of a rule. */
const rulePage = (id) => `${home}/blob/main/docs/rules/${id}.md`;
/** The schema of a configuration, for editors. */
const configurationSchemaAddress = `${home.replace("github.com", "raw.githubusercontent.com")}/main/docs/aoai-guard.schema.json`;

export { home as n, rulePage as r, configurationSchemaAddress as t };
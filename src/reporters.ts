import { evaluateJson, evaluateText } from './report/evaluate.ts';
import { explainJson, explainText, rulesJson, rulesText } from './report/explain.ts';
import { githubReport } from './report/github.ts';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { markdownReport } from './report/markdown.ts';
import { sarifReport } from './report/sarif.ts';
import { showJson, showText } from './report/show.ts';
import { textReport } from './report/text.ts';

/** Every command's formats, by name. */
export const reporters = {
  check: {
    text: textReport,
    json: jsonReport,
    sarif: sarifReport,
    github: githubReport,
    markdown: markdownReport,
    junit: junitReport,
  },
  show: { text: showText, json: showJson },
  evaluate: { text: evaluateText, json: evaluateJson },
  explain: { text: explainText, json: explainJson },
  rules: { text: rulesText, json: rulesJson },
};

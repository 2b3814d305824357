// What (b) is measured against: reads one file and parses it with the guard's own JSON parser, and does nothing else.
import { readFileSync } from 'node:fs';
import { parseTree } from 'jsonc-parser';

const [file = ''] = process.argv.slice(2);
parseTree(readFileSync(file, 'utf8'));

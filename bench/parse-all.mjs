// What (a) is measured against: reads and parses every JSON file of a folder, and does nothing else.
import { readdirSync, readFileSync } from 'node:fs';

const [folder = '.'] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.json')) JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
}

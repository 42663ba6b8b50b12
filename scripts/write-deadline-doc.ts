import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deadlineDocument } from './deadline-document.ts';

writeFileSync(fileURLToPath(new URL('../docs/deadlines.md', import.meta.url)), deadlineDocument());

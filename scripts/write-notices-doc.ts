import { writeFileSync } from 'node:fs';
import { noticesDocument } from './notices-document.ts';

writeFileSync(new URL('../docs/notices.md', import.meta.url), noticesDocument());

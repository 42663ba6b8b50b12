import { writeFileSync } from 'node:fs';
import { roadDocument } from './road-document.ts';

writeFileSync(new URL('../docs/road.md', import.meta.url), roadDocument());

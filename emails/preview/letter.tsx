import { composeLetter } from '../compose.ts';
import { examples } from '../examples.ts';
import type { LetterData } from '../letter-data.ts';
import { LetterPage } from '../page.tsx';

/** React Email's preview asks for a default export and its `PreviewProps`. Choose another kind in them to see it. */
const PreviewedLetter = (data: LetterData) => <LetterPage letter={composeLetter(data)} />;
PreviewedLetter.PreviewProps = examples.signatureVoided satisfies LetterData;

export default PreviewedLetter;

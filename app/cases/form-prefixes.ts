/** Prefixes under which an edit posts the answers of the two forms. */
export const sheetPrefix = 'frontSheet.';
export const contentPrefix = 'content.';

/** Says that the answers as they stood when the form was opened are in the post, even if they were all blank. */
export const openedMark = 'opened';
/** Before a hidden copy of an answer as it stood when the form was opened. */
export const openedPrefix = 'opened.';

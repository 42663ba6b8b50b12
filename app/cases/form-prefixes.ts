/** Prefixes under which an edit posts the answers of the two forms. */
export const sheetPrefix = 'frontSheet.';
export const contentPrefix = 'content.';

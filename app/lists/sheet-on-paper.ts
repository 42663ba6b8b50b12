import type { Feature, Image } from 'write-excel-file/node';

/** How a sheet is printed: A3 with its long side across, two pages wide, with its heads on every page. */
export const onPaper = (sheet: string): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        // The order of the parts is the standard's (ECMA-376, 18.3.1.99): Excel refuses another.
        transform: (xml) =>
          xml
            .replace(/<pageSetup[^>]*\/>/, '')
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              '</worksheet>',
              '<pageSetup paperSize="8" orientation="landscape" fitToWidth="2" fitToHeight="0"/></worksheet>',
            ),
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '<definedNames/>',
            `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$1:$1</definedName></definedNames>`,
          ),
      },
    },
  },
});

/**
 * The council's own template with which a case began, as an SQL expression over the case; null where it is one of the
 * program's. Whoever reads a case reads its form with it, so that no page can meet a form that it does not know.
 */
export const ownTemplateOf = (c: string) =>
  `(SELECT t.template FROM council_templates t WHERE t.template_id = ${c}.template_id AND t.version = ${c}.template_version)`;

import type { Database } from '../database.ts';

/** A file as its row says it is, beside what its case and the kept versions say of it. */
export interface KeptFile {
  id: string;
  reference: string;
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
  /** Every SHA-256 by which a text of its case names it. */
  named: string[];
}

/** What the texts of cases name as attached: the case as it stands, and every version that was kept. */
const named = `
  SELECT c.id AS case_id, n->>'id' AS id, n->>'name' AS name, n->>'sha256' AS sha256
  FROM cases c CROSS JOIN LATERAL (
    SELECT c.content AS text UNION ALL SELECT v.content FROM content_versions v WHERE v.case_id = c.id) t
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(t.text->'$attachments', '[]'::jsonb)) n`;

const aPage = `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'reference', c.reference, 'name', a.name, 'sha256', a.sha256,
  'size', a.size, 'named', coalesce((SELECT jsonb_agg(DISTINCT n.sha256) FROM (${named} WHERE c.id = a.case_id) n
    WHERE n.id = a.id), '[]'::jsonb)) ORDER BY a.id), '[]'::jsonb)::text AS result
FROM (SELECT * FROM attachments WHERE id > $1 ORDER BY id LIMIT $2::text::int) a JOIN cases c ON c.id = a.case_id`;

/** Every file that is kept, a page of rows at a time, and none of their bytes. */
export async function* readKeptFiles(database: Database, page = 100): AsyncGenerator<KeptFile> {
  let after = '';
  for (;;) {
    const found: KeptFile[] = JSON.parse((await database.one(aPage, [after, String(page)])) ?? '[]');
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < page) return;
    after = last.id;
  }
}

/** Files that a text names, and that are not there. */
export async function listLostFiles(database: Database): Promise<{ reference: string; name: string }[]> {
  const found = await database.one(
    `SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('reference', c.reference, 'name', n.name)), '[]'::jsonb)::text
       AS result
     FROM (${named}) n JOIN cases c ON c.id = n.case_id
     WHERE NOT EXISTS (SELECT FROM attachments a WHERE a.id = n.id AND a.case_id = n.case_id)`,
    [],
  );
  return JSON.parse(found ?? '[]');
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document that was made for whoever asked, as a download. The name is letters, digits and hyphens. */
export const answerDocx = (name: string, bytes: Buffer) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name}.docx"`,
      'Cache-Control': 'private, no-cache',
    },
  });

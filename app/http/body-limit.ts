import type { RequestHandler } from 'express';
import { evidenceLimits } from '../../workflows/evidence/limits.ts';

const megabyte = 1024 * 1024;
/** A form of words, and a form with a file, which is a little more than the file alone. In bytes. */
export const bodyLimits = { form: 2 * megabyte, files: evidenceLimits.file + 64 * 1024 } as const;

/**
 * Refuses a body that is too long before a byte of it is read. Node holds the sender to the length that it
 * announced, so a body without one is refused as well.
 */
export const limitBody: RequestHandler = (req, res, next) => {
  const refuse = (status: number, sentence: string) => {
    // What follows on this connection is the body that nobody will read.
    res.setHeader('Connection', 'close');
    res.status(status).type('text/plain; charset=utf-8').send(`${sentence}\n`);
  };
  if (req.headers['transfer-encoding']) return refuse(411, 'Send the length of the form with it.');
  const limit = req.is('multipart/form-data') ? bodyLimits.files : bodyLimits.form;
  if (Number(req.headers['content-length'] ?? 0) > limit) {
    return refuse(413, `This is too long: at most ${Math.floor(limit / megabyte)} MB can be sent at once.`);
  }
  next();
};

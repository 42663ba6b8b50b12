import type { RequestHandler } from 'express';

const known: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Refuses TRACE, which echoes a request with its cookies, and every other method that no address here has. */
export const refuseOtherMethods: RequestHandler = (req, res, next) => {
  if (known.includes(req.method)) return next();
  res.status(405).set('Allow', known.join(', ')).type('text/plain; charset=utf-8');
  res.send('No address of this service takes such a request.\n');
};

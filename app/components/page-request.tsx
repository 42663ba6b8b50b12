import { createContext } from 'react';

/** What the server knows of the request that a page answers: the scripts' nonce, and its reference in the log. */
export const PageRequest = createContext<{ nonce: string | undefined; reference: string | undefined }>({
  nonce: undefined,
  reference: undefined,
});

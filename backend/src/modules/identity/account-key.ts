import { createHash } from 'node:crypto';
import { normaliseEmail } from './email.rules.js';

/** Names an account among the counters of attempts without writing its e-mail there. */
export const accountKey = (email: string) =>
  createHash('sha256').update(normaliseEmail(email)).digest('base64url');

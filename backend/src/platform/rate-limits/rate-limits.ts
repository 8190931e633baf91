import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { HttpProblem } from '../errors/domain-error.js';

export const LIMITED = [
  'sign-in',
  'registration',
  'reset',
  'links',
  'enquiry',
  'upload',
  'invitation',
  'invited-address',
  'claim',
  'correction',
  'dossier',
  'export',
  'eligibility',
  'import',
] as const;
export type Limited = (typeof LIMITED)[number];

const WINDOW_SECONDS = 15 * 60;

/** Attempts counted in PostgreSQL, so that every replica sees the same number. */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<Limited, RateLimiterPostgres>;

  constructor(configuration: Configuration, db: Database) {
    const pool = (db.dataSource.driver as unknown as { master: Pool }).master;
    const limiter = (keyPrefix: Limited, points: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: true,
        keyPrefix,
        points,
        duration: WINDOW_SECONDS,
      });
    this.limiters = {
      'sign-in': limiter('sign-in', configuration.LIMIT_SIGN_IN),
      registration: limiter('registration', configuration.LIMIT_REGISTRATION),
      reset: limiter('reset', configuration.LIMIT_RESET),
      links: limiter('links', configuration.LIMIT_LINKS),
      enquiry: limiter('enquiry', configuration.LIMIT_ENQUIRY),
      upload: limiter('upload', configuration.LIMIT_UPLOAD),
      invitation: limiter('invitation', configuration.LIMIT_INVITATION),
      'invited-address': limiter('invited-address', configuration.LIMIT_INVITED_ADDRESS),
      claim: limiter('claim', configuration.LIMIT_CLAIM),
      correction: limiter('correction', configuration.LIMIT_CORRECTION),
      dossier: limiter('dossier', configuration.LIMIT_DOSSIER),
      export: limiter('export', configuration.LIMIT_EXPORT),
      eligibility: limiter('eligibility', configuration.LIMIT_ELIGIBILITY),
      import: limiter('import', configuration.LIMIT_IMPORT),
    };
  }

  /**
   * Counts one attempt for each key (an address, an account).
   * @throws HttpProblem 429 with `Retry-After` when one of them has had too many.
   */
  async consume(what: Limited, ...keys: string[]): Promise<void> {
    for (const key of keys) {
      try {
        await this.limiters[what].consume(key);
      } catch (error) {
        throw error instanceof RateLimiterRes ? tooMany(what, error, this.limiters[what].points) : error;
      }
    }
  }

  /** Forgets the attempts of a key, after a success that shows they were the owner's. */
  async forgive(what: Limited, key: string): Promise<void> {
    await this.limiters[what].delete(key);
  }
}

function tooMany(what: Limited, state: RateLimiterRes, limit: number): HttpProblem {
  const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  return new HttpProblem(
    429,
    'limit.too-many-attempts',
    'Too many attempts. Wait, then try again.',
    { what, seconds },
    {
      'retry-after': String(seconds),
      'ratelimit-policy': `"${what}";q=${limit};w=${WINDOW_SECONDS}`,
      ratelimit: `"${what}";r=0;t=${seconds}`,
    },
  );
}

import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { DomainError, HttpProblem } from '../../platform/errors/domain-error.js';
import { canonicalPassword, isGuessable } from './password.rules.js';

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashing uses threads and memory that everything else needs too: so many at once, so many waiting, then "busy". */
const AT_ONCE = 2;
const WAITING = 100;

/** Hashes, compares and judges passwords. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private common: Promise<ReadonlySet<string>> | null = null;
  private decoy: Promise<string> | null = null;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(canonicalPassword(password), ARGON2ID));
  }

  /** Compares. Without a hash to compare with it takes the same time and answers false. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', ARGON2ID);
    const against = passwordHash ?? (await this.decoy);
    const equal = await this.inTurn(() => verify(against, canonicalPassword(password)));
    return equal && passwordHash !== null;
  }

  /** @throws DomainError invalid `user.password-common`, pointing at `/password`. */
  async refuseGuessable(password: string, email: string): Promise<void> {
    this.common ??= loadCommon();
    if (!isGuessable(password, email, await this.common)) return;
    const detail = 'This password is among the first that anybody would try.';
    throw new DomainError('invalid', 'user.password-common', detail, {}, [
      { pointer: '/password', code: 'user.password-common', detail },
    ]);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) {
        throw new HttpProblem(
          503,
          'service.busy',
          'Too many people sign in right now.',
          {},
          { 'retry-after': '2' },
        );
      }
      // Whoever finishes hands the place over without freeing it, so nobody can slip in between.
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** 30,000 entries that a process needs only once somebody chooses a password. */
async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));
}

import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { Accounts, normaliseEmail } from '../modules/identity/index.js';
import { type Command, print, UsageError, withApp } from './command.js';

/** The e-mail address given as the only word of a command. */
export function emailFrom(positionals: string[]): string {
  const [given, ...rest] = positionals;
  const email = normaliseEmail(given ?? '');
  if (rest.length > 0 || !isEmail(email)) throw new UsageError('Give one e-mail address.');
  return email;
}

export const createAdmin: Command = {
  usage: 'EMAIL [--name NAME]',
  summary: 'Makes somebody an administrator and prints a link to set a password',
  async run(words, env) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { name: { type: 'string' } },
      allowPositionals: true,
    });
    const email = emailFrom(positionals);
    const name = values.name?.trim() || 'Administrator';
    if (name.length > 100 || /\p{Cc}/u.test(name)) {
      throw new UsageError('The name must be one line of at most 100 characters.');
    }
    const link = await withApp(env, (app) => app.get(Accounts, { strict: false }).createAdmin(email, name));
    print(`${email} is an administrator. Set a password within 60 minutes; the link works once:`);
    print(link);
    return 0;
  },
};

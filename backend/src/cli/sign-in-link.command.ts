import { parseArgs } from 'node:util';
import { Accounts } from '../modules/identity/index.js';
import { type Command, print, withApp } from './command.js';
import { emailFrom } from './create-admin.command.js';

export const signInLink: Command = {
  usage: 'EMAIL',
  summary: 'Prints a link that signs in once, within 60 minutes (demonstration mode only)',
  async run(words, env) {
    const email = emailFrom(parseArgs({ args: words, allowPositionals: true }).positionals);
    const link = await withApp(env, (app) => app.get(Accounts, { strict: false }).signInLink(email));
    if (link === null) {
      console.error(`Nobody here has the e-mail ${email}.`);
      return 1;
    }
    print(link);
    return 0;
  },
};

import 'reflect-metadata';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { type Command, print, UsageError } from './command.js';
import { createAdmin } from './create-admin.command.js';
import { doctor } from './doctor.command.js';
import { migrateCommand } from './migrate.command.js';
import { routes } from './routes.command.js';
import { seed } from './seed.command.js';
import { signInLink } from './sign-in-link.command.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed,
  'create-admin': createAdmin,
  'sign-in-link': signInLink,
  routes,
  doctor,
};

/**
 * Runs one command.
 * @param argv the words after `npm run cli --`.
 * @returns the exit code: 0 done, 1 refused or failed with a sentence on standard error, 2 not understood.
 */
export async function run(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [name = '', ...words] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name);
    if (!asked && name) console.error(`There is no command "${name}".`);
    usage(asked ? print : (line) => console.error(line));
    return asked ? 0 : 2;
  }
  try {
    return await command.run(words, env);
  } catch (error) {
    if (error instanceof UsageError || parseArgsRefused(error)) {
      console.error(`${(error as Error).message}\nUsage: npm run cli -- ${name} ${command.usage}`.trimEnd());
      return 2;
    }
    if (error instanceof DomainError) console.error(error.detail);
    else if (error instanceof ConfigurationError) console.error(error.message);
    else throw error;
    return 1;
  }
}

function usage(line: (text: string) => void): void {
  line('Usage: npm run cli -- COMMAND');
  const entries = Object.entries(COMMANDS).map(([name, { usage: rest, summary }]) => [
    `${name} ${rest}`,
    summary,
  ]);
  const width = Math.max(...entries.map(([left = '']) => left.length)) + 2;
  for (const [left = '', summary] of entries) line(`  ${left.padEnd(width)}${summary}`);
}

/** `parseArgs` of Node names its refusals by code. */
const parseArgsRefused = (error: unknown) =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('ERR_PARSE_ARGS');

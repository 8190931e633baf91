import { readConfiguration } from '../platform/config/configuration.js';
import { migrate } from '../platform/database/migrate.js';
import { type Command, print, quietly } from './command.js';

export const migrateCommand: Command = {
  usage: '',
  summary: 'Brings the database schema up to date',
  async run(_words, env) {
    const names = await migrate(readConfiguration(quietly(env)));
    for (const name of names) print(`Migrated ${name}`);
    print(names.length > 0 ? 'The schema is up to date.' : 'The schema was up to date.');
    return 0;
  },
};

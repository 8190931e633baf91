import { connect } from 'node:net';
import { Client } from 'pg';
import { MIGRATIONS } from '../../../migrations/index.js';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { type Configuration, readConfiguration } from '../platform/config/configuration.js';
import { DEAD_LETTERS } from '../platform/jobs/job-queue.js';
import { clamdAnswers } from '../platform/scanner/clamd.js';
import { type Command, print, quietly } from './command.js';

type Verdict = 'ok' | 'warn' | 'fail';
interface Finding {
  verdict: Verdict;
  what: string;
}

const ok = (what: string): Finding => ({ verdict: 'ok', what });
const warn = (what: string): Finding => ({ verdict: 'warn', what });
const fail = (what: string): Finding => ({ verdict: 'fail', what });

/** `uuidv7()` came with this one. */
const POSTGRES_NEEDED = 180_000;
const PATIENCE_MS = 5_000;

function examineConfiguration(env: NodeJS.ProcessEnv): {
  configuration: Configuration | null;
  findings: Finding[];
} {
  try {
    const configuration = readConfiguration(quietly(env));
    const findings = [ok(`configuration: answers at ${configuration.publicUrl}`)];
    if (configuration.demonstration) {
      findings.push(
        warn('demonstration mode is on: invented content, sign-in links for who reads the terminal'),
      );
    }
    return { configuration, findings };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { configuration: null, findings: [fail(`configuration: ${error.message}`)] };
  }
}

async function examineDatabase(configuration: Configuration): Promise<Finding[]> {
  const client = new Client({
    connectionString: configuration.DATABASE_URL,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
  });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
              to_regclass('public.migrations') IS NOT NULL AS migrated`,
    );
    const { version, number, migrated } = rows[0] as { version: string; number: number; migrated: boolean };
    const server = number >= POSTGRES_NEEDED ? ok : fail;
    const findings = [
      server(`database: PostgreSQL ${version}${number >= POSTGRES_NEEDED ? '' : '; 18 or newer is needed'}`),
    ];
    const pending = await pendingMigrations(client, migrated);
    if (pending.length > 0)
      return [...findings, warn(`migrations: ${pending.length} pending (npm run cli -- migrate)`)];
    return [...findings, ok('migrations: none pending'), ...(await examineWork(client))];
  } catch (error) {
    return [fail(`database: ${reasonOf(error)}`)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Several addresses tried in vain come as one error without words. */
const reasonOf = (error: unknown) => {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'cannot be reached';
};

async function pendingMigrations(client: Client, migrated: boolean): Promise<string[]> {
  const done = migrated ? (await client.query<{ name: string }>('SELECT name FROM migrations')).rows : [];
  return MIGRATIONS.map(({ name }) => name).filter((name) => !done.some((row) => row.name === name));
}

async function examineWork(client: Client): Promise<Finding[]> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM pgboss.job WHERE name = $1 AND state < 'completed') AS dead,
            (SELECT count(*)::int FROM outgoing_mails
              WHERE sent_at IS NULL AND created_at < now() - interval '10 minutes') AS unsent`,
    [DEAD_LETTERS],
  );
  const { dead, unsent } = rows[0] as { dead: number; unsent: number };
  return [
    dead > 0 ? warn(`jobs: ${dead} given up, waiting for an administrator`) : ok('jobs: none given up'),
    unsent > 0 ? warn(`mail: ${unsent} unsent for more than ten minutes`) : ok('mail: nothing is held up'),
  ];
}

async function examineMail(configuration: Configuration): Promise<Finding> {
  if (!configuration.SMTP_URL)
    return warn('mail transport: the local mailbox page; nothing leaves this machine');
  const { hostname, port, protocol } = new URL(configuration.SMTP_URL);
  const target = { host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 587) };
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect({ ...target, timeout: PATIENCE_MS });
    const settle = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
  const where = `${target.host}:${target.port}`;
  return answered ? ok(`mail transport: ${where} answers`) : fail(`mail transport: ${where} does not answer`);
}

async function examineFiles(configuration: Configuration): Promise<Finding[]> {
  const { STORAGE, STORAGE_DIR, S3_ENDPOINT, S3_BUCKET, CLAMD_URL } = configuration;
  const place = STORAGE === 's3' ? `bucket ${S3_BUCKET} at ${S3_ENDPOINT}` : `${STORAGE_DIR}/files`;
  const storage = ok(`files: ${place}`);
  if (!CLAMD_URL)
    return [storage, warn('scanner: none; uploads are cleared by the check of their type alone')];
  const { host } = new URL(CLAMD_URL);
  const answers = await clamdAnswers(CLAMD_URL);
  return [
    storage,
    answers
      ? ok(`scanner: clamd at ${host} answers`)
      : fail(`scanner: clamd at ${host} does not answer; uploads stay in quarantine`),
  ];
}

export const doctor: Command = {
  usage: '',
  summary: 'Checks configuration, database, migrations, jobs, mail, files and their scanner',
  async run(_words, env) {
    const { configuration, findings } = examineConfiguration(env);
    if (configuration) {
      findings.push(
        ...(await examineDatabase(configuration)),
        await examineMail(configuration),
        ...(await examineFiles(configuration)),
      );
    }
    for (const { verdict, what } of findings) print(`${verdict.padEnd(5)} ${what}`);
    return findings.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
  },
};

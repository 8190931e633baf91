import { isIP } from 'node:net';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ConfigurationError } from './configuration-error.js';
import { Environment } from './environment.js';

/** The portal's settings after validation, with every default decided. Injected as a class. */
export class Configuration extends Environment {
  /** No trailing slash. */
  publicUrl!: string;
  /** `host[:port]` values that are answered. */
  allowedHosts!: ReadonlySet<string>;
  /** Cookies carry `Secure` and the `__Host-` prefix. */
  secure!: boolean;
  demonstration!: boolean;
  seedOnStart!: boolean;
  checkSourceLinks!: boolean;
  mailTransport!: 'mailbox' | 'smtp';
  logLevel!: string;
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the environment once, at start.
 * @param source usually `process.env`; an empty value counts as unset.
 * @throws ConfigurationError naming every wrong variable and why, one sentence each.
 */
export function readConfiguration(source: NodeJS.ProcessEnv): Configuration {
  const known = Object.keys(Object.assign(new Environment(), { ...emptyOptionals }));
  const given = Object.fromEntries(
    known.map((key) => [key, source[key]?.trim()]).filter(([, value]) => value),
  );
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const errors = validateSync(configuration, { skipMissingProperties: false });
  if (errors.length > 0) throw new ConfigurationError(errors.map(describe).join('\n'));
  return decide(configuration);
}

const emptyOptionals: Partial<Record<keyof Environment, undefined>> = {
  DATABASE_URL: undefined,
  PUBLIC_URL: undefined,
  METRICS_PORT: undefined,
  DEMO_MODE: undefined,
  SEED_ON_START: undefined,
  SMTP_URL: undefined,
  S3_ENDPOINT: undefined,
  S3_BUCKET: undefined,
  S3_ACCESS_KEY_ID: undefined,
  S3_SECRET_ACCESS_KEY: undefined,
  CLAMD_URL: undefined,
  CHECK_SOURCE_LINKS: undefined,
  LOG_LEVEL: undefined,
};

function describe(error: {
  property: string;
  value?: unknown;
  constraints?: Record<string, string>;
}): string {
  const reason = Object.values(error.constraints ?? {})[0] ?? 'is not valid';
  if (error.value === undefined) return `${error.property} is not set: it ${reason}.`;
  return `${error.property} ${reason}${secret(error.property) ? '' : `, not "${String(error.value)}"`}.`;
}

const secret = (name: string) => /URL|PASSWORD|SECRET/.test(name) && name !== 'PUBLIC_URL';

function decide(configuration: Configuration): Configuration {
  const address = new URL(configuration.PUBLIC_URL ?? `http://localhost:${configuration.PORT}`);
  const local = LOCAL_HOSTS.has(address.hostname);
  if (address.protocol === 'http:' && !local) {
    throw new ConfigurationError(
      `PUBLIC_URL is ${address.origin}: without https, sign-in cookies could be read on the way. Put a proxy with TLS in front and use its https address, or use localhost.`,
    );
  }
  if (!configuration.SMTP_URL && !local) {
    throw new ConfigurationError(
      `SMTP_URL is not set: with the public address ${address.origin}, mail has to leave this machine. The local mailbox page is for localhost only, because everybody can read it.`,
    );
  }
  demandBucket(configuration);
  for (const proxy of configuration.TRUSTED_PROXIES) {
    if (isIP(proxy.split('/')[0] ?? '') === 0) {
      throw new ConfigurationError(`TRUSTED_PROXIES must list addresses or CIDR blocks, not "${proxy}".`);
    }
  }
  configuration.publicUrl = address.origin;
  configuration.secure = address.protocol === 'https:';
  configuration.allowedHosts = new Set([address.host, ...configuration.ADDITIONAL_HOSTS]);
  configuration.demonstration = configuration.DEMO_MODE ?? configuration.LODESTONE_EMBEDDED;
  configuration.seedOnStart = configuration.SEED_ON_START ?? configuration.LODESTONE_EMBEDDED;
  configuration.checkSourceLinks = configuration.CHECK_SOURCE_LINKS ?? !configuration.demonstration;
  configuration.logLevel = configuration.LOG_LEVEL ?? (configuration.LODESTONE_EMBEDDED ? 'warn' : 'info');
  configuration.mailTransport = configuration.SMTP_URL ? 'smtp' : 'mailbox';
  return configuration;
}

function demandBucket(configuration: Configuration): void {
  if (configuration.STORAGE !== 's3') return;
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = needed.filter((name) => !configuration[name]);
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `STORAGE is s3, so ${missing.join(', ')} must be set: without them files have nowhere to go.`,
  );
}

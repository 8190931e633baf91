import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsTimeZone, IsUrl, Max, Min } from 'class-validator';

const asBoolean = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
  );
const asList = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
      : value,
  );
/** A whole number with its bounds; the bounds are part of the refusal's sentence. */
function Whole(min: number, max: number): PropertyDecorator {
  return (target, key) => {
    Type(() => Number)(target, key as string);
    IsInt({ message: `must be a whole number from ${min} to ${max}` })(target, key as string);
    Min(min, { message: `must be a whole number from ${min} to ${max}` })(target, key as string);
    Max(max, { message: `must be a whole number from ${min} to ${max}` })(target, key as string);
  };
}

export const PROCESS_ROLES = ['all', 'web', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** The environment variables the portal reads, exactly as named. An empty variable is an unset one. */
export class Environment {
  /** PostgreSQL 18 to use. Unset: `npm start` brings its own embedded server. */
  @IsString()
  @IsUrl(
    { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true },
    { message: 'must be an address such as postgres://user:password@host:5432/name' },
  )
  DATABASE_URL!: string;

  @Whole(1, 200) DATABASE_POOL_SIZE = 10;
  /** Milliseconds after which a statement is given up. Long work runs as a job. */
  @Whole(100, 600_000) STATEMENT_TIMEOUT_MS = 2_500;

  @Whole(0, 65_535) PORT = 3000;
  @IsString() LISTEN_HOST = '127.0.0.1';
  /** The address people type. Its host and port are the only ones answered. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_tld: false, require_protocol: true },
    { message: 'must be an address such as https://portal.example.org' },
  )
  PUBLIC_URL?: string;
  /** Further `host:port` values that are answered, comma separated (a load balancer's probe, say). */
  @asList() @IsString({ each: true }) ADDITIONAL_HOSTS: string[] = [];
  /** Addresses or CIDR blocks whose forwarding headers are believed, comma separated. */
  @asList() @IsString({ each: true }) TRUSTED_PROXIES: string[] = [];
  /** Unset is off. */
  @IsOptional() @Whole(1, 65_535) METRICS_PORT?: number;
  @IsIn(PROCESS_ROLES, { message: `must be one of ${PROCESS_ROLES.join(', ')}` }) ROLE: ProcessRole = 'all';
  /** Unset: `info`, or `warn` in the embedded start, whose terminal a person reads. */
  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    message: 'must be one of fatal, error, warn, info, debug, silent',
  })
  LOG_LEVEL?: string;

  /** Invented people and enquiries beside the real catalogue, and one-time sign-in links for them. */
  @IsOptional() @asBoolean() @IsBoolean({ message: 'must be true or false' }) DEMO_MODE?: boolean;
  /** Set by the embedded start alone. */
  @asBoolean() @IsBoolean({ message: 'must be true or false' }) LODESTONE_EMBEDDED = false;
  /** Load or refresh the catalogue of regions, parks, policies, regimes and terms at start. */
  @IsOptional() @asBoolean() @IsBoolean({ message: 'must be true or false' }) SEED_ON_START?: boolean;

  /** Unset: mail goes to the local mailbox page. */
  @IsOptional()
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true },
    { message: 'must be an address such as smtp://user:password@mail.example.org:587' },
  )
  SMTP_URL?: string;
  @IsString() MAIL_FROM = 'Lodestone <no-reply@localhost>';
  /** Folder of the portal's own files. */
  @IsString() STORAGE_DIR = '.data';

  /** Ask each night whether the pages of sources are still there. Unset: yes, except in a demonstration. */
  @IsOptional() @asBoolean() @IsBoolean({ message: 'must be true or false' }) CHECK_SOURCE_LINKS?: boolean;

  /** Zone of the administrators' triage: their promised dates are working days there. */
  @IsTimeZone({ message: 'must be an IANA time zone such as Asia/Shanghai' }) TRIAGE_TIME_ZONE =
    'Asia/Shanghai';
  @Whole(1, 90) FIRST_ANSWER_WORKING_DAYS = 2;

  @Whole(1, 100_000) SESSION_IDLE_MINUTES_STAFF = 30;
  @Whole(1, 100_000) SESSION_IDLE_MINUTES_INVESTOR = 720;
  @Whole(1, 365) SESSION_ABSOLUTE_DAYS = 7;

  /** Attempts per window of 15 minutes, counted by address and by account together. */
  @Whole(1, 1_000_000) LIMIT_SIGN_IN = 10;
  @Whole(1, 1_000_000) LIMIT_REGISTRATION = 10;
  @Whole(1, 1_000_000) LIMIT_RESET = 5;
  @Whole(1, 1_000_000) LIMIT_LINKS = 30;
  @Whole(1, 1_000_000) LIMIT_ENQUIRY = 30;
  /** Reads per minute and address, counted in each process. */
  @Whole(1, 10_000_000) LIMIT_READS_PER_MINUTE = 1_200;

  /** Seconds for which a rendered public page is served without looking again. */
  @Whole(0, 86_400) PAGE_CACHE_SECONDS = 15;
}

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
export const STORAGES = ['local', 's3'] as const;
export type StorageKind = (typeof STORAGES)[number];

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
  /** Folder of the portal's own files; uploads on their way always pass through it. */
  @IsString() STORAGE_DIR = '.data';
  /** `local`: uploaded files lie in `STORAGE_DIR/files`, which all processes share. `s3`: in a bucket. */
  @IsIn(STORAGES, { message: `must be one of ${STORAGES.join(', ')}` }) STORAGE: StorageKind = 'local';
  /** Address of the S3-compatible service, without the bucket. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_tld: false, require_protocol: true },
    { message: 'must be an address such as https://s3.eu-central-1.amazonaws.com' },
  )
  S3_ENDPOINT?: string;
  @IsOptional() @IsString() S3_BUCKET?: string;
  @IsString() S3_REGION = 'us-east-1';
  @IsOptional() @IsString() S3_ACCESS_KEY_ID?: string;
  @IsOptional() @IsString() S3_SECRET_ACCESS_KEY?: string;
  /** ClamAV's daemon. Unset: uploads are judged by their type alone. */
  @IsOptional()
  @IsUrl(
    { protocols: ['tcp'], require_tld: false, require_protocol: true, require_port: true },
    { message: 'must be an address such as tcp://clamav:3310' },
  )
  CLAMD_URL?: string;
  /** A million bytes each. */
  @Whole(1, 200) MAX_UPLOAD_MB = 25;
  /** A picture with more is refused before anything of it is unpacked. */
  @Whole(1, 500) MAX_PICTURE_MEGAPIXELS = 50;
  /** Pictures and documents of one park, or whatever else owns files. */
  @Whole(1, 10_000) MAX_FILES_PER_OWNER = 100;
  /** Seconds an upload may take on a slow line; every other request has 15. */
  @Whole(15, 3_600) UPLOAD_SECONDS = 300;

  /** Ask each night whether the pages of sources are still there. Unset: yes, except in a demonstration. */
  @IsOptional() @asBoolean() @IsBoolean({ message: 'must be true or false' }) CHECK_SOURCE_LINKS?: boolean;

  /** A file to import may have as many million bytes, and as many rows below its headers. */
  @Whole(1, 200) IMPORT_MAX_MB = 25;
  @Whole(1, 1_000_000) IMPORT_MAX_ROWS = 50_000;

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
  @Whole(1, 1_000_000) LIMIT_UPLOAD = 200;
  @Whole(1, 1_000_000) LIMIT_INVITATION = 30;
  /** Invitations to one mailbox, whoever sends them. */
  @Whole(1, 1_000_000) LIMIT_INVITED_ADDRESS = 5;
  @Whole(1, 1_000_000) LIMIT_CLAIM = 10;
  @Whole(1, 1_000_000) LIMIT_CORRECTION = 20;
  /** Dossiers asked for from one address. */
  @Whole(1, 1_000_000) LIMIT_DOSSIER = 60;
  @Whole(1, 1_000_000) LIMIT_EXPORT = 60;
  @Whole(1, 10_000_000) LIMIT_ELIGIBILITY = 600;
  /** Files announced and files sent count each. */
  @Whole(1, 1_000_000) LIMIT_IMPORT = 60;
  /** Reads per minute and address, counted in each process. */
  @Whole(1, 10_000_000) LIMIT_READS_PER_MINUTE = 1_200;

  /** Rows of an exported list; longer ones are refused, never cut. */
  @Whole(1, 9_999) EXPORT_MAX_ROWS = 5_000;

  /** Seconds for which a rendered public page is served without looking again. */
  @Whole(0, 86_400) PAGE_CACHE_SECONDS = 15;
}

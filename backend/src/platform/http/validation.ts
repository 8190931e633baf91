import {
  type PipeTransform,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, type FieldError } from '../errors/domain-error.js';

/** Constraint of class-validator -> our code. Anything else is `validation.invalid`. */
const CODES: Record<string, string> = {
  isNotEmpty: 'validation.required',
  isDefined: 'validation.required',
  whitelistValidation: 'validation.unknown-property',
  maxLength: 'validation.too-long',
  minLength: 'validation.too-short',
  isEmail: 'validation.not-an-email',
  isInt: 'validation.not-a-whole-number',
  isNumber: 'validation.not-a-number',
  min: 'validation.too-small',
  max: 'validation.too-large',
  isIn: 'validation.not-a-choice',
  isUuid: 'validation.not-an-id',
  isUrl: 'validation.not-an-address',
  arrayMaxSize: 'validation.too-many',
  arrayMinSize: 'validation.too-few',
  isBoolean: 'validation.not-yes-or-no',
  isString: 'validation.not-a-text',
  isDecimalAmount: 'validation.not-an-amount',
  isCivilDate: 'validation.not-a-date',
  isPartialDateText: 'validation.not-a-date',
  isTreeReadable: 'validation.tree-unreadable',
  isSmallTree: 'validation.tree-too-large',
};

export const VALIDATION_CODES: readonly string[] = [
  ...new Set([
    ...Object.values(CODES),
    'validation.invalid',
    'validation.failed',
    'validation.text-not-storable',
    'validation.too-deep',
  ]),
];

function fieldErrors(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, detail]) => ({
      pointer,
      code: codeOf(constraint, error),
      detail,
    }));
    // One message per field: the first broken rule in declaration order is the one to fix first.
    return [...preferred(own), ...fieldErrors(error.children ?? [], pointer)];
  });
}

const codeOf = (constraint: string, error: ValidationError) =>
  error.value === undefined && constraint !== 'whitelistValidation'
    ? 'validation.required'
    : (CODES[constraint] ?? 'validation.invalid');

function preferred(errors: FieldError[]): FieldError[] {
  const first = errors.find((error) => error.code === 'validation.required') ?? errors.at(-1);
  return first ? [first] : [];
}

export const validationFailed = (errors: FieldError[]) =>
  new DomainError('invalid', 'validation.failed', 'Some values are missing or wrong.', {}, errors);

/** Whitelists, refuses unknown properties and answers 422 with a pointer for each wrong field. */
export const validationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false },
    exceptionFactory: (errors) => validationFailed(fieldErrors(errors)),
  });

/**
 * A part of a body whose shape only the code that takes it knows, checked as strictly as a body.
 * @param at JSON pointer of the part in the body.
 * @throws DomainError invalid `validation.failed`.
 */
export function validated<T extends object>(shape: new () => T, value: object, at: string): T {
  const instance = plainToInstance(shape, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false },
  });
  if (errors.length > 0) throw validationFailed(fieldErrors(errors, at));
  return instance;
}

const MAX_DEPTH = 12;
const DEPTH = Symbol('how deep a body may nest');

/** Of a body that holds trees, which nest deeper than anything else does. */
export const NestsUpTo =
  (depth: number): ClassDecorator =>
  (body) =>
    Reflect.defineMetadata(DEPTH, depth, body);

const depthOf = ({ metatype }: ArgumentMetadata): number =>
  ((metatype && Reflect.getMetadata(DEPTH, metatype)) as number | undefined) ?? MAX_DEPTH;

// eslint-disable-next-line no-control-regex -- NUL is exactly what has to be found
const NOT_STORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Refuses what no column can hold before any rule sees it: NUL, lone surrogates, absurd nesting; and names that every object
 * answers to, such as `constructor`: reading a body into its class would leave them out in silence instead of refusing them.
 */
export class StorableTextPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type !== 'custom') inspect(value, '', depthOf(metadata));
    return value;
  }
}

/** @param left how many levels may still follow */
function inspect(value: unknown, pointer: string, left: number): void {
  if (left < 0) throw new DomainError('invalid', 'validation.too-deep', 'Nested too deeply.');
  if (typeof value === 'string' && NOT_STORABLE.test(value)) {
    throw validationFailed([
      { pointer, code: 'validation.text-not-storable', detail: 'contains characters that cannot be stored' },
    ]);
  }
  if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      if (key in Object.prototype)
        throw validationFailed([
          {
            pointer: `${pointer}/${key}`,
            code: 'validation.unknown-property',
            detail: `property ${key} should not exist`,
          },
        ]);
      inspect(key, pointer, left - 1);
      inspect(part, `${pointer}/${key}`, left - 1);
    }
  }
}

/** Draft 2020-12. Whatever is not described here may not leave: `additionalProperties` is false throughout. */
export const string = { type: 'string' } as const;
export const boolean = { type: 'boolean' } as const;
export const number = { type: 'number' } as const;
export const nullable = (schema: { type: string }) => ({ ...schema, type: [schema.type, 'null'] });
export const strings = { type: 'array', items: string } as const;
export const civilDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const partialDate = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-\\d{4})?$',
  description:
    'As exact as its source: a day, a month, a year; of reported periods also a quarter or a span of years',
};
export const slug = { type: 'string', pattern: '^[a-z0-9-]{3,60}$' };
export const uuid = { type: 'string', format: 'uuid' };
export const country = { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, or EU' };

export const quantity = { anyOf: [{ $ref: '#/$defs/quantity' }, { type: 'null' }] };

/** Every property is required: what is not known is null. */
export const object = (properties: Record<string, object>, description?: string) => ({
  type: 'object',
  ...(description ? { description } : {}),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
export const listOf = (items: object) => ({ type: 'array', items });
export const reference = (name: string) => ({ $ref: `#/$defs/${name}` });
export const orNull = (name: string) => ({ anyOf: [reference(name), { type: 'null' }] });

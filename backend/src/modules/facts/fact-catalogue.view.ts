import { UNITS } from '../../platform/quantities/index.js';
import { CURRENCY_CODES } from '../../platform/money/index.js';
import type { FactCatalogueView, FactKeyView } from './dto/catalogue.views.js';
import { FACT_KEYS, factDefinition } from './fact-catalogue.data.js';
import { FACT_BLOCKS, type FactDefinition } from './fact-definition.js';

/** Codes of the units a fact may be stated in. */
export function unitsOf({ dimension }: FactDefinition): string[] {
  if (dimension === null) return [];
  if (dimension === 'money') return [...CURRENCY_CODES];
  return Object.entries(UNITS)
    .filter(([, unit]) => unit.dimension === dimension)
    .map(([code]) => code);
}

function toView(key: string): FactKeyView {
  const definition = factDefinition(key);
  const { block, dimension, interval, range = null, profile = false, norm = false } = definition;
  return {
    key,
    block,
    dimension,
    units: unitsOf(definition),
    interval,
    valueKind: dimension === null ? 'text' : 'number',
    min: range?.min ?? null,
    max: range?.max ?? null,
    typicalUnit: range?.unit ?? null,
    profile,
    norm,
  };
}

/** In reading order: by block, within a block first what a park is asked for. */
export const FACT_CATALOGUE: FactCatalogueView = {
  keys: FACT_KEYS.map(toView).sort((a, b) => placeOf(a) - placeOf(b)),
};

function placeOf({ block, profile }: FactKeyView): number {
  return 2 * (FACT_BLOCKS as readonly string[]).indexOf(block) + (profile ? 0 : 1);
}

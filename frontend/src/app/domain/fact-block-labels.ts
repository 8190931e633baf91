import { Words, labelOf } from './words';

/** The blocks of a park's profile, in reading order; `other` holds what the catalogue does not know. */
export const FACT_BLOCKS = [
  'identity',
  'area',
  'land',
  'power',
  'water',
  'steam-gas',
  'logistics',
  'feedstock',
  'labour',
  'tenants',
  'environment',
  'services',
  'contacts',
  'economy',
  'programme',
  'other',
] as const;

const BLOCKS: Words = {
  identity: $localize`:@@fact-block.identity:Identity`,
  area: $localize`:@@fact-block.area:Area`,
  land: $localize`:@@fact-block.land:Land and buildings`,
  power: $localize`:@@fact-block.power:Power`,
  water: $localize`:@@fact-block.water:Water`,
  'steam-gas': $localize`:@@fact-block.steam-gas:Steam and gases`,
  logistics: $localize`:@@fact-block.logistics:Logistics`,
  feedstock: $localize`:@@fact-block.feedstock:Feedstock`,
  labour: $localize`:@@fact-block.labour:Labour`,
  tenants: $localize`:@@fact-block.tenants:Tenants and capacity`,
  environment: $localize`:@@fact-block.environment:Environment`,
  services: $localize`:@@fact-block.services:Services`,
  contacts: $localize`:@@fact-block.contacts:Contacts`,
  economy: $localize`:@@fact-block.economy:Economy`,
  programme: $localize`:@@fact-block.programme:Public money`,
  other: $localize`:@@fact-block.other:Other statements`,
};

export const factBlockLabel = (block: string): string => labelOf(BLOCKS, block);

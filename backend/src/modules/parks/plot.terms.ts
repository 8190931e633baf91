/** How a piece of land stands on the market, in the order in which an investor cares. */
export const PLOT_STATUSES = ['available', 'under-negotiation', 'reserved', 'planned', 'sold'] as const;
export type PlotStatus = (typeof PLOT_STATUSES)[number];

/** The same for floor space, which can also be let, and is built first. */
export const BUILDING_STATUSES = [
  'available',
  'under-negotiation',
  'reserved',
  'under-construction',
  'planned',
  'let',
  'sold',
] as const;
export type BuildingStatus = (typeof BUILDING_STATUSES)[number];

export const BUILDING_TERMS = ['rent', 'sale', 'rent-or-sale'] as const;
export type BuildingTerms = (typeof BUILDING_TERMS)[number];

/** What may stand at a plot's boundary. */
export const PLOT_SERVICES = ['road', 'power', 'water', 'sewage', 'telecom', 'gas', 'steam'] as const;
export type PlotService = (typeof PLOT_SERVICES)[number];

/** Not knowing is an answer of its own; it is never taken for "no". */
export const SERVICE_STATES = ['yes', 'no', 'unknown'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/**
 * How far land is prepared, in the words of the trade: "three connections and one levelling" are road, power and water
 * on levelled ground; five and seven connections are counted among the services above, and which ones they are differs
 * from zone to zone, so the services themselves are always stated beside.
 */
export const READINESS_STAGES = [
  'raw',
  'levelled',
  'three-connections',
  'five-connections',
  'seven-connections',
] as const;
export type ReadinessStage = (typeof READINESS_STAGES)[number];

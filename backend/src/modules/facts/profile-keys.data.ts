import type { FactBlock, FactDefinition, FactInterval } from './fact-definition.js';

/** [key, what it measures, how long it lasts, plausible range as `unit least greatest`] */
type Row =
  | readonly [key: string, dimension: null, interval: FactInterval]
  | readonly [
      key: string,
      dimension: NonNullable<FactDefinition['dimension']>,
      interval: FactInterval,
      range: `${string} ${string} ${string}`,
    ];

/**
 * What an investor asks a park, block by block. The ranges are wide: they catch a slipped decimal point or a wrong unit,
 * never an unusual park. Prices have one in yuan alone; another currency is not converted, so not questioned.
 */
const QUESTIONS: Partial<Record<FactBlock, readonly Row[]>> = {
  identity: [
    ['managing_authority', null, 'years-3'],
    ['working_languages', null, 'months-12'],
  ],
  area: [
    ['developed_area', 'area', 'years-3', 'ha 1 100000'],
    ['available_area', 'area', 'days-180', 'ha 0 50000'],
    ['largest_contiguous_area', 'area', 'days-180', 'ha 0 10000'],
    ['minimum_lot', 'area', 'years-3', 'ha 0.05 200'],
    ['floor_area_ratio_min', 'plot-ratio', 'years-3', 'plot-ratio 0.1 6'],
    ['floor_area_ratio_max', 'plot-ratio', 'years-3', 'plot-ratio 0.1 8'],
    ['investment_intensity_min', 'money-per-area', 'years-3', 'CNY/mu 100000 20000000'],
  ],
  land: [
    ['land_price_min', 'money-per-area', 'days-180', 'CNY/m2 20 20000'],
    ['land_price_max', 'money-per-area', 'days-180', 'CNY/m2 20 20000'],
    ['standard_building_rent', 'money-per-area-and-year', 'days-180', 'CNY/m2/month 1 200'],
    ['standard_building_price', 'money-per-area', 'days-180', 'CNY/m2 500 30000'],
    ['tenure', null, 'years-3'],
    ['tenure_term', 'duration', 'years-3', 'year 1 999'],
    ['acquisition_method', null, 'years-3'],
    ['idle_land_clawback', null, 'years-3'],
    ['idle_land_clawback_after', 'duration', 'years-3', 'month 3 120'],
  ],
  power: [
    ['supply_voltage', 'voltage', 'years-3', 'kV 0.2 1000'],
    ['firm_capacity_available', 'power', 'days-180', 'MW 0.1 5000'],
    ['power_extension_time', 'duration', 'days-180', 'month 0 120'],
    ['power_tariff_flat', 'money-per-energy', 'months-12', 'CNY/kWh 0.05 3'],
    ['power_tariff_peak', 'money-per-energy', 'months-12', 'CNY/kWh 0.05 4'],
    ['power_tariff_shoulder', 'money-per-energy', 'months-12', 'CNY/kWh 0.05 3'],
    ['power_tariff_valley', 'money-per-energy', 'months-12', 'CNY/kWh 0.02 2'],
    ['power_tariff_peak_summer', 'money-per-energy', 'months-12', 'CNY/kWh 0.05 4'],
    ['power_tariff_valley_summer', 'money-per-energy', 'months-12', 'CNY/kWh 0.02 2'],
    ['power_tariff_peak_winter', 'money-per-energy', 'months-12', 'CNY/kWh 0.05 4'],
    ['power_tariff_valley_winter', 'money-per-energy', 'months-12', 'CNY/kWh 0.02 2'],
    ['power_capacity_charge', 'money-per-power-and-month', 'months-12', 'CNY/kW/month 5 200'],
    [
      'power_capacity_charge_apparent',
      'money-per-apparent-power-and-month',
      'months-12',
      'CNY/kVA/month 5 200',
    ],
    ['green_power_share', 'ratio', 'months-12', 'percent 0 100'],
    ['power_outage', 'time-per-year', 'months-12', 'h/yr 0 500'],
    ['power_feeds', null, 'years-3'],
    ['grid_operator', null, 'years-3'],
  ],
  water: [
    ['water_supply_capacity', 'volume-per-day', 'years-3', 'm3/day 100 2000000'],
    ['water_headroom', 'volume-per-day', 'days-180', 'm3/day 0 1000000'],
    ['water_tariff', 'money-per-volume', 'months-12', 'CNY/m3 0.5 30'],
    ['wastewater_capacity', 'volume-per-day', 'years-3', 'm3/day 100 1000000'],
    ['wastewater_headroom', 'volume-per-day', 'days-180', 'm3/day 0 500000'],
    ['wastewater_tariff', 'money-per-volume', 'months-12', 'CNY/m3 0.3 80'],
    ['wastewater_limits', null, 'years-3'],
    ['wastewater_cod_limit', 'concentration', 'years-3', 'mg/L 10 5000'],
    ['wastewater_ammonia_limit', 'concentration', 'years-3', 'mg/L 0.5 500'],
    ['wastewater_fluoride_limit', 'concentration', 'years-3', 'mg/L 0.5 200'],
    ['wastewater_salt_limit', 'concentration', 'years-3', 'mg/L 100 100000'],
  ],
  'steam-gas': [
    ['steam_headroom', 'mass-per-hour', 'days-180', 't/h 0 2000'],
    ['steam_pressure', 'pressure', 'years-3', 'MPa 0.1 15'],
    ['steam_temperature', 'temperature', 'years-3', 'degC 100 600'],
    ['steam_tariff', 'money-per-mass', 'months-12', 'CNY/t 50 800'],
    ['gas_headroom', 'volume-per-hour', 'days-180', 'm3/h 0 500000'],
    ['gas_tariff', 'money-per-volume', 'months-12', 'CNY/m3 1 12'],
    ['industrial_gases', null, 'years-3'],
    ['hydrogen_price', 'money-per-mass', 'months-12', 'CNY/kg 8 120'],
    ['oxygen_price', 'money-per-mass', 'months-12', 'CNY/t 200 3000'],
    ['nitrogen_price', 'money-per-mass', 'months-12', 'CNY/t 200 3000'],
    ['argon_price', 'money-per-mass', 'months-12', 'CNY/t 300 10000'],
  ],
  logistics: ['motorway', 'rail_yard', 'airport', 'seaport', 'border', 'bonded_zone'].flatMap(
    (place): Row[] => [
      [`distance_to_${place}`, 'length', 'years-3', 'km 0 4000'],
      [`time_to_${place}`, 'travel-time', 'years-3', 'min 0 4320'],
    ],
  ),
  feedstock: [
    ['feedstock_on_offer', null, 'days-180'],
    ...['ndpr', 'nd', 'pr', 'dy', 'tb', 'la', 'ce', 'sm', 'gd', 'y'].map((element): Row => [
      `feedstock_${element}_available`,
      'mass-per-year',
      'days-180',
      `t/yr 0.1 ${['dy', 'tb', 'sm', 'gd', 'y'].includes(element) ? 10_000 : 100_000}`,
    ]),
    ['feedstock_form', null, 'days-180'],
    ['feedstock_purity', 'ratio', 'days-180', 'percent 50 100'],
    ['feedstock_price_basis', null, 'days-180'],
    ['feedstock_preference', 'ratio', 'days-180', 'percent 0 50'],
    ['feedstock_quota_status', null, 'months-12'],
    ['feedstock_traceability_status', null, 'months-12'],
  ],
  labour: [
    ['labour_force', 'people', 'months-12', 'people 100 20000000'],
    ['technical_graduates', 'people-per-year', 'months-12', 'people/yr 10 500000'],
    ['wage_operator', 'money-per-year', 'months-12', 'CNY/month 1500 30000'],
    ['wage_engineer', 'money-per-year', 'months-12', 'CNY/month 3000 80000'],
    ['vocational_schools', null, 'years-3'],
    ['research_institutes', null, 'years-3'],
    ['pilot_facilities', null, 'years-3'],
  ],
  tenants: [
    ['anchor_companies', null, 'months-12'],
    ['supply_chain_present', null, 'months-12'],
    ['supply_chain_wanted', null, 'days-180'],
  ],
  environment: [
    ['eia_of_the_plan', null, 'years-3'],
    ['eia_document_no', null, 'never'],
    ['cod_allowance_left', 'mass-per-year', 'days-180', 't/yr 0 20000'],
    ['ammonia_allowance_left', 'mass-per-year', 'days-180', 't/yr 0 5000'],
    ['so2_allowance_left', 'mass-per-year', 'days-180', 't/yr 0 50000'],
    ['nox_allowance_left', 'mass-per-year', 'days-180', 't/yr 0 50000'],
    ['hazardous_waste_disposal', null, 'years-3'],
    ['hazardous_waste_capacity', 'mass-per-year', 'years-3', 't/yr 10 2000000'],
    ['distance_to_hazardous_waste_site', 'length', 'years-3', 'km 0 2000'],
  ],
  services: [
    ['one_stop_service', null, 'months-12'],
    ['permits_in_days', null, 'months-12'],
    ['customs_service', null, 'years-3'],
    ['housing', null, 'months-12'],
    ['schools_and_health', null, 'years-3'],
  ],
};

/** The radioactive-residue block: asked where a segment leaves such residues (RE1, RE2, RE6). */
const NORM_QUESTIONS: readonly Row[] = [
  ['norm_licence', null, 'months-12'],
  ['norm_disposal_route', null, 'years-3'],
  ['norm_store_capacity', 'mass', 'years-3', 't 1 10000000'],
  ['norm_store_left', 'mass', 'days-180', 't 0 10000000'],
  ['norm_activity_limit', 'activity-concentration', 'years-3', 'Bq/g 0.01 1000'],
  ['norm_monitoring', null, 'months-12'],
];

function definitionOf(block: FactBlock, [, dimension, interval, range]: Row): FactDefinition {
  if (range === undefined) return { block, dimension, interval, profile: true };
  const [unit = '', min = '', max = ''] = range.split(' ');
  return { block, dimension, interval, range: { unit, min, max }, profile: true };
}

/** Key -> definition of every question that no source of the real data has answered so far. */
export const PROFILE_KEYS: readonly (readonly [key: string, definition: FactDefinition])[] = [
  ...Object.entries(QUESTIONS).flatMap(([block, rows]) =>
    rows.map((row) => [row[0], definitionOf(block as FactBlock, row)] as const),
  ),
  ...NORM_QUESTIONS.map(
    (row) => [row[0], { ...definitionOf('environment', row), norm: true as const }] as const,
  ),
];

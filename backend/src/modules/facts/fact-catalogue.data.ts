import type { FactBlock, FactDefinition, FactInterval } from './fact-definition.js';
import { PROFILE_KEYS } from './profile-keys.data.js';

type Rows = [key: string, definition: FactDefinition][];

const all = (
  block: FactBlock,
  dimension: FactDefinition['dimension'],
  interval: FactInterval,
  keys: string,
): Rows =>
  keys
    .trim()
    .split(/\s+/)
    .map((key) => [key, { block, dimension, interval }]);

/**
 * The keys of the real data. Intervals as decided: price, availability and headroom 180 days; contacts and tariffs 12
 * months; area, tenure, logistics and operator 3 years; a catalogue code never. Where nothing was decided: what is
 * reported every year (output, staff, capacity, plans and targets) lasts 12 months, what changes with a survey, a line
 * or a contract (reserves, mains, substations, floor space, funding granted) 3 years, and what happened or was
 * registered once never ends.
 */
const STATED: Rows = [
  // Registered or happened once.
  ...all('identity', null, 'never', 'catalogue_code approval_project_code'),
  ...all('tenants', null, 'never', 'caremag_first_stone'),

  ...all('identity', null, 'years-3', 'address bounds operator developer freeport'),
  // A claim of rank and the state of a project are true until somebody else is first.
  ...all('identity', null, 'months-12', 'position status pensana_project_status'),

  ...all(
    'area',
    'area',
    'years-3',
    'approved_area area planned_area site_area construction_land mineral_belt_area',
  ),
  ...all(
    'area',
    'area',
    'years-3',
    'national_high_tech_zone_approved_area lynas_site_area saltend_chemicals_park_area',
  ),

  // Built and taken land and floor: it stands for years.
  ...all('land', 'area', 'years-3', 'tenant_plot evac_plot mp_building standard_plant_floor_area'),
  ...all(
    'land',
    'area',
    'years-3',
    'workshop_D1_floor_area workshop_D2_floor_area workshop_E1_floor_area workshop_E2_floor_area',
  ),
  // To be had now: gone tomorrow.
  ...all('land', 'area', 'days-180', 'levelled_land available_building speculative_building'),
  ...all('land', null, 'years-3', 'site_condition'),

  ...all('power', 'voltage', 'years-3', 'substation'),
  // Power that can be had, or is promised to one tenant: headroom.
  ...all('power', 'power', 'days-180', 'adjacent_substation pensana_power_agreed'),

  ...all('water', 'mass-per-day', 'years-3', 'water_supply_main'),
  ...all('services', null, 'years-3', 'utilities'),

  ...all('logistics', 'length', 'years-3', 'distance_to_port distance_to_kuantan_port'),
  ...all('logistics', null, 'years-3', 'rail road roads'),

  ...all(
    'feedstock',
    'mass',
    'years-3',
    'reserve_reo maoniuping_reserve_reo dalucao_reserve_reo mianning_reserve_reo',
  ),
  ...all(
    'feedstock',
    'mass',
    'years-3',
    'anning_valley_reserve_reo xuecheng_estimated_reserve prospective_reserve',
  ),
  ...all(
    'feedstock',
    'mass',
    'years-3',
    'prospective_reserve_fujian ion_adsorption_resource_reo monazite_resource',
  ),
  ...all(
    'feedstock',
    'mass',
    'years-3',
    'xenotime_resource resource_potential rising_resource_reo per_geijer_resource_reo',
  ),
  ...all(
    'feedstock',
    'mass',
    'years-3',
    'us_reserves_reo australia_reserves_reo vietnam_reserves_reo india_reserves_reo',
  ),
  ...all('feedstock', 'ratio', 'years-3', 'share_of_china_medium_heavy_reserves'),
  ...all(
    'feedstock',
    'mass',
    'months-12',
    'rare_earth_mining_quota expected_carbonate_output us_mine_production_reo',
  ),
  ...all('feedstock', 'mass', 'months-12', 'thailand_mine_production_reo irel_mineral_production'),
  ...all('feedstock', 'mass-per-year', 'months-12', 'rising_mine_capacity historic_high_yttrium_ore_output'),
  ...all(
    'feedstock',
    'mass-per-year',
    'months-12',
    'planned_raw_ore_output_2030 oscom_expansion separation_capacity_reo',
  ),
  ...all(
    'feedstock',
    'mass-per-year',
    'months-12',
    'china_south_re_group_separation_capacity chongzuo_planned_separation',
  ),
  ...all(
    'feedstock',
    'mass-per-year',
    'months-12',
    'guangdong_re_group_separation_capacity gansu_rare_earth_separation_capacity',
  ),
  ...all('feedstock', 'mass-per-year', 'months-12', 'gansu_rare_earth_metal_capacity'),

  ...all('labour', 'jobs', 'months-12', 'jobs initial_jobs direct_jobs'),
  ...all('labour', 'people', 'months-12', 'employees src_employees'),

  ...all('tenants', 'companies', 'months-12', 'rare_earth_enterprises large_rare_earth_enterprises'),
  ...all('tenants', 'projects', 'months-12', 'motor_projects_landed'),
  ...all('tenants', null, 'months-12', 'first_tenants facility'),
  ...all(
    'tenants',
    'mass-per-year',
    'months-12',
    'capacity target_output repm_capacity magnet_capacity_initial',
  ),
  ...all(
    'tenants',
    'mass-per-year',
    'months-12',
    'magnet_capacity_planned ndfeb_rough_magnet_capacity sgi_magnet_capacity',
  ),
  ...all('tenants', 'mass-per-year', 'months-12', 'mp_fort_worth_capacity mp_total_magnet_capacity_target'),
  ...all(
    'tenants',
    'mass-per-year',
    'months-12',
    'vulcan_planned_capacity caremag_magnet_recycling_capacity',
  ),
  ...all(
    'tenants',
    'mass-per-year',
    'months-12',
    'gansu_rare_earth_polishing_capacity gansu_rare_earth_magnet_capacity',
  ),
  ...all('tenants', 'mass-per-year', 'months-12', 'gansu_rare_earth_hydrogen_storage_capacity'),
  ...all('tenants', 'oxide-per-year', 'months-12', 'ucore_planned_capacity'),
  ...all('tenants', 'pieces', 'months-12', 'planned_output_nev_motors planned_output_low_speed_motors'),
  ...all('tenants', 'pieces', 'months-12', 'planned_output_wind_generators'),

  ...all(
    'economy',
    'money',
    'months-12',
    'output_value target_output_value rare_earth_output_value new_materials_output_value',
  ),
  ...all('economy', 'money', 'months-12', 'industry_sales_revenue xiamen_tungsten_re_unit_revenue'),
  ...all(
    'economy',
    'money',
    'months-12',
    'investment caremag_investment lynas_investment_in_plant lynas_capex',
  ),
  ...all(
    'economy',
    'money',
    'months-12',
    'planned_investment_2011 jxcopper_phase1_investment planned_total_investment',
  ),
  ...all(
    'economy',
    'money',
    'months-12',
    'planned_functional_materials_park planned_metals_lamps infrastructure_invested',
  ),
  ...all('economy', 'money', 'months-12', 'mp_minimum_investment chinalco_planned_investment'),
  ...all('economy', 'money', 'months-12', 'demo_plant_cost lulea_demo_plant_cost'),
  ...all(
    'economy',
    'ratio',
    'months-12',
    'output_share_raw_materials output_share_new_materials output_share_applications',
  ),
  ...all('economy', 'ratio', 'months-12', 'local_conversion_rate_of_separated_products'),

  ...all(
    'programme',
    'money',
    'years-3',
    'provincial_funding federal_funding_2024 infrastructure_grant caremag_funding',
  ),
  ...all(
    'programme',
    'money',
    'years-3',
    'loan commonwealth_loan just_transition_fund_estonia central_pilot_subsidy',
  ),
  ...all('programme', 'money', 'years-3', 'transformation_fund_issued'),
];

/** Of the keys read in sources those that any park can be asked for; the others belong to one place or project. */
const ASKED_TOO = new Set(
  `address operator developer approved_area planned_area area construction_land levelled_land available_building
  standard_plant_floor_area site_condition rail road utilities employees rare_earth_enterprises first_tenants`
    .trim()
    .split(/\s+/),
);

const CATALOGUE: ReadonlyMap<string, FactDefinition> = new Map<string, FactDefinition>([
  ...STATED.map(([key, definition]): [string, FactDefinition] => [
    key,
    ASKED_TOO.has(key) ? { ...definition, profile: true } : definition,
  ]),
  ...PROFILE_KEYS,
]);

/** What a key outside the catalogue gets: shown word for word, and asked about again after a year. */
const OTHER: FactDefinition = { block: 'other', dimension: null, interval: 'months-12' };

/** The keys of the catalogue. */
export const FACT_KEYS: readonly string[] = [...CATALOGUE.keys()];

/** What is known of a key of facts; keys outside the catalogue are "other statements". */
export function factDefinition(key: string): FactDefinition {
  return CATALOGUE.get(key) ?? OTHER;
}

/** The block of the profile a key belongs to; `other` for one outside the catalogue. */
export const factBlock = (key: string): FactBlock => factDefinition(key).block;

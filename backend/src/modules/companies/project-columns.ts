import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { formatMoneyAmount, parseMoney } from '../../platform/money/index.js';
import { toCanonical } from '../../platform/quantities/index.js';
import type { EditProjectInput } from './dto/inputs.js';
import type { ProjectSummaryView, ProjectView } from './dto/views.js';

/** A row of `projects` as SQL answers it; numerics are text. */
export interface ProjectRow {
  id: string;
  company_id: string;
  title: string;
  segment: string;
  product: string | null;
  capex_amount: string | null;
  capex_currency: string | null;
  jobs: number | null;
  land_value: string | null;
  land_unit: string | null;
  power_value: string | null;
  power_unit: string | null;
  starts: string | null;
  notes: string | null;
  demo: boolean;
  version: number;
  created_at: Date;
}

export const PROJECT_COLUMNS = `id, company_id, title, segment, product, capex_amount::text, capex_currency, jobs,
  land_value::text, land_unit, power_value::text, power_unit, starts, notes, demo, version, created_at`;

/** The columns an input names, with their values: absent stays out, null empties. */
export function projectColumns(input: EditProjectInput): Record<string, unknown> {
  const { title, segment, product, jobs, starts, notes, capex, land, power } = input;
  const plain = { title, segment, product, jobs, starts, notes };
  const money = capex ? parseMoney(capex) : null;
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(capex === undefined
      ? {}
      : { capex_amount: money?.amount ?? null, capex_currency: money?.currency ?? null }),
    ...(land === undefined
      ? {}
      : {
          land_value: land?.value ?? null,
          land_unit: land?.unit ?? null,
          land_m2: land ? toCanonical(land).value : null,
        }),
    ...(power === undefined ? {} : { power_value: power?.value ?? null, power_unit: power?.unit ?? null }),
  };
}

export function toProjectSummary(row: ProjectRow): ProjectSummaryView {
  const quantity = (value: string | null, unit: string | null) =>
    value === null || unit === null ? null : { value, unit };
  return {
    id: row.id,
    title: row.title,
    segment: row.segment,
    product: row.product,
    capex:
      row.capex_amount === null || row.capex_currency === null
        ? null
        : { amount: formatMoneyAmount(row.capex_amount), currency: row.capex_currency },
    jobs: row.jobs,
    land: quantity(row.land_value, row.land_unit),
    power: quantity(row.power_value, row.power_unit),
    starts: row.starts === null ? null : parsePartialDate(row.starts),
  };
}

export const toProjectView = (row: ProjectRow): ProjectView => ({
  ...toProjectSummary(row),
  companyId: row.company_id,
  notes: row.notes,
  demo: row.demo,
  version: row.version,
  createdAt: row.created_at.toISOString(),
});

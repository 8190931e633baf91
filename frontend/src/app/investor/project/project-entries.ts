import { ProjectView } from '../../api/generated/model';
import { Definition } from '../../ui/definition-list';
import { formatDate, formatMoney, formatNumber, formatQuantity } from '../../domain/format';
import { readDecimal, readWholeNumber, readYear } from '../../domain/number-entry';
import { Segment, isSegment, segmentLabel } from '../../domain/segments';

/** What may be unknown of a project, and said to be. */
export const UNKNOWABLES = ['capex', 'jobs', 'land', 'power', 'starts'] as const;
export type Unknowable = (typeof UNKNOWABLES)[number];

/** A project as it is typed: text as it stands in the fields, so that nothing is lost that cannot be read yet. */
export interface ProjectEntries {
  title: string;
  segment: string;
  product: string;
  capexAmount: string;
  capexCurrency: string;
  jobs: string;
  landValue: string;
  landUnit: string;
  powerValue: string;
  powerUnit: string;
  startsYear: string;
  startsMonth: string;
  notes: string;
  /** Marked "not known yet", which is something else than left open. */
  unknown: Unknowable[];
}

export const LAND_UNITS = ['ha', 'mu', 'm2'] as const;
export const POWER_UNITS = ['MW', 'kW', 'kVA'] as const;

/** A project as the API takes it; what is not known is null. */
export interface ProjectBody {
  title: string;
  segment: Segment;
  product: string | null;
  capex: { amount: string; currency: string } | null;
  jobs: number | null;
  land: { value: string; unit: string } | null;
  power: { value: string; unit: string } | null;
  starts: string | null;
  notes: string | null;
}

export const emptyProject = (): ProjectEntries => ({
  title: '',
  segment: '',
  product: '',
  capexAmount: '',
  capexCurrency: 'CNY',
  jobs: '',
  landValue: '',
  landUnit: 'ha',
  powerValue: '',
  powerUnit: 'MW',
  startsYear: '',
  startsMonth: '',
  notes: '',
  unknown: [],
});

/** Fields of a project in the order of the page, by the names that JSON pointers into a project's body give them. */
export const PROJECT_FIELDS = [
  'title',
  'segment',
  'product',
  'capex-amount',
  'capex-currency',
  'jobs',
  'land-value',
  'land-unit',
  'power-value',
  'power-unit',
  'starts',
  'notes',
] as const;
export type ProjectField = (typeof PROJECT_FIELDS)[number];

const MOST_JOBS = 1_000_000;

/** What this page finds wrong with a project: a code per field, null where nothing is. */
export function checkProject(entries: ProjectEntries, locale: string): Record<ProjectField, string | null> {
  const amount = (key: Unknowable, typed: string, digits: number, decimals: number) =>
    open(entries, key, typed) ? null : checkAmount(typed, locale, digits, decimals);
  return {
    title: entries.title.trim() ? null : 'validation.required',
    segment: isSegment(entries.segment) ? null : 'validation.required',
    product: null,
    'capex-amount': amount('capex', entries.capexAmount, 16, 4),
    'capex-currency': null,
    jobs: open(entries, 'jobs', entries.jobs) ? null : checkJobs(entries.jobs, locale),
    'land-value': amount('land', entries.landValue, 12, 6),
    'land-unit': null,
    'power-value': amount('power', entries.powerValue, 12, 6),
    'power-unit': null,
    starts: checkStart(entries),
    notes: null,
  };
}

/** Nothing is typed, or what is typed no longer counts because it is said to be unknown. */
const open = (entries: ProjectEntries, key: Unknowable, typed: string) =>
  entries.unknown.includes(key) || !typed.trim();

function checkAmount(typed: string, locale: string, digits: number, decimals: number): string | null {
  const plain = readDecimal(typed, locale);
  if (plain === null) return 'validation.not-an-amount';
  const [whole = '', fraction = ''] = plain.split('.');
  if (whole.length > digits) return 'validation.too-large';
  return fraction.length > decimals ? 'validation.not-an-amount' : null;
}

function checkJobs(typed: string, locale: string): string | null {
  const jobs = readWholeNumber(typed, locale);
  if (jobs === null) return 'validation.not-a-whole-number';
  return jobs > MOST_JOBS ? 'validation.too-large' : null;
}

function checkStart({ startsYear, startsMonth, unknown }: ProjectEntries): string | null {
  if (unknown.includes('starts')) return null;
  if (!startsYear.trim()) return startsMonth ? 'validation.not-a-date' : null;
  return readYear(startsYear) === null ? 'validation.not-a-date' : null;
}

/** What is sent for entries that have passed `checkProject`. */
export function projectBody(entries: ProjectEntries, locale: string): ProjectBody {
  const known = (key: Unknowable, typed: string) =>
    open(entries, key, typed) ? null : readDecimal(typed, locale);
  const amount = known('capex', entries.capexAmount);
  const land = known('land', entries.landValue);
  const power = known('power', entries.powerValue);
  return {
    title: entries.title.trim(),
    segment: entries.segment as Segment,
    product: entries.product.trim() || null,
    capex: amount === null ? null : { amount, currency: entries.capexCurrency },
    jobs: open(entries, 'jobs', entries.jobs) ? null : readWholeNumber(entries.jobs, locale),
    land: land === null ? null : { value: land, unit: entries.landUnit },
    power: power === null ? null : { value: power, unit: entries.powerUnit },
    starts: startOf(entries),
    notes: entries.notes.trim() || null,
  };
}

function startOf({ startsYear, startsMonth, unknown }: ProjectEntries): string | null {
  const year = unknown.includes('starts') ? null : readYear(startsYear);
  return year === null || !startsMonth ? year : `${year}-${startsMonth}`;
}

/** A project of the API, ready to be edited. */
export function entriesOf(
  project: Omit<ProjectView, 'id' | 'companyId' | 'createdAt' | 'version' | 'demo'>,
): ProjectEntries {
  const blank = emptyProject();
  return {
    title: project.title,
    segment: project.segment,
    product: project.product ?? '',
    capexAmount: project.capex ? typedDecimal(project.capex.amount) : '',
    capexCurrency: project.capex?.currency ?? blank.capexCurrency,
    jobs: project.jobs === null ? '' : String(project.jobs),
    landValue: project.land ? typedDecimal(project.land.value) : '',
    landUnit: project.land?.unit ?? blank.landUnit,
    powerValue: project.power ? typedDecimal(project.power.value) : '',
    powerUnit: project.power?.unit ?? blank.powerUnit,
    startsYear: project.starts?.value.slice(0, 4) ?? '',
    startsMonth: project.starts?.value.slice(5, 7) ?? '',
    notes: project.notes ?? '',
    unknown: [],
  };
}

/** `460000000.00` as one would type it. */
const typedDecimal = (plain: string) => (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain);

const UNKNOWN = $localize`:@@project.unknown.said:not known yet`;

/** What a page shows of a project, unknown ones as said: "not known yet" where somebody said so, else not stated. */
export function describeProject(
  body: Omit<ProjectBody, 'starts'> & { starts: string | null },
  locale: string,
  unknown: readonly Unknowable[] = [],
): Definition[] {
  const shown = (key: Unknowable, value: string | null) => value ?? (unknown.includes(key) ? UNKNOWN : null);
  const quantity = (of: { value: string; unit: string } | null) => {
    if (!of) return null;
    const { value, unit, also } = formatQuantity(of.value, of.unit, locale);
    return also ? `${value} ${unit} (${also})` : `${value} ${unit}`;
  };
  return [
    { term: $localize`:@@project.title.term:Project`, value: body.title },
    {
      term: $localize`:@@project.segment.term:Segment`,
      value: isSegment(body.segment) ? segmentLabel(body.segment) : null,
    },
    { term: $localize`:@@project.product.term:Product`, value: body.product },
    {
      term: $localize`:@@project.capex.term:Capital expenditure`,
      value: shown('capex', body.capex && formatMoney(body.capex, locale)),
    },
    {
      term: $localize`:@@project.jobs.term:Jobs created`,
      value: shown('jobs', body.jobs === null ? null : formatNumber(body.jobs, locale)),
    },
    { term: $localize`:@@project.land.term:Land needed`, value: shown('land', quantity(body.land)) },
    { term: $localize`:@@project.power.term:Power needed`, value: shown('power', quantity(body.power)) },
    {
      term: $localize`:@@project.starts.term:Start of production`,
      value: shown('starts', body.starts && formatDate(body.starts, locale)),
    },
    { term: $localize`:@@project.notes.term:Notes`, value: body.notes },
  ];
}

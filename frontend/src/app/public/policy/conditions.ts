import { StatedConditionView } from '../../api/generated/model';
import { conditionFieldLabel } from '../../domain/condition-labels';
import { formatQuantity, isDecimal } from '../../domain/format';
import { spelledOut } from '../../domain/words';

/** A condition as a person reads it. */
export interface ReadableCondition {
  label: string;
  /** What is asked: `at least 60 %`, `yes`. */
  demand: string;
  /** Whether the demand is in the source's own words. */
  verbatim: boolean;
  note: string | null;
  /** For "any one of these": the demands of which one is enough. */
  anyOf: readonly ReadableCondition[];
}

type Comparison = (value: string) => string;
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '>=': (value) => $localize`:@@condition-op.at-least:at least ${value}:value:`,
  '>': (value) => $localize`:@@condition-op.more-than:more than ${value}:value:`,
  '<=': (value) => $localize`:@@condition-op.at-most:at most ${value}:value:`,
  '<': (value) => $localize`:@@condition-op.less-than:less than ${value}:value:`,
};
const YES = $localize`:@@condition-op.yes:yes`;
const NO = $localize`:@@condition-op.no:no`;

type Stated = Omit<StatedConditionView, 'note'> & { note?: string | null };

/** Reads a condition as its source states it; values that are no numbers stay in the words of the source. */
export function readableCondition(condition: Stated, locale: string): ReadableCondition {
  const label = conditionFieldLabel(condition.field);
  const note = condition.note ?? null;
  const anyOf = condition.op === 'any' ? alternatives(condition.value) : [];
  if (anyOf.length > 0) {
    const readable = anyOf.map((one) => readableCondition(one, locale));
    return { label, demand: '', verbatim: false, note, anyOf: readable };
  }
  const compare = COMPARISONS[condition.op] ?? ((value: string) => value);
  return {
    label,
    demand: compare(valueText(condition, locale)),
    verbatim: !isPlain(condition.value),
    note,
    anyOf: [],
  };
}

const isPlain = (value: string) => isDecimal(value) || value === 'true' || value === 'false';

function valueText({ value, unit, op }: Stated, locale: string): string {
  if (value === 'true') return YES;
  if (value === 'false') return NO;
  if (op === 'between') return value.split(', ').join(' – ');
  if (isDecimal(value)) {
    // A bare number of four digits is a year, which takes no separator.
    if (unit === null && /^(?:19|20)\d\d$/.test(value)) return value;
    const shown = formatQuantity(value, unit, locale);
    return shown.unit === '' ? shown.value : `${shown.value} ${shown.unit}`;
  }
  const words = spelledOut(value);
  return unit === null ? words : `${words} (${unit})`;
}

/** `op: >=; unit: CNY; field: fixed_investment; value: 10, op: in; ...`: the API's words for a list of conditions. */
function alternatives(value: string): Stated[] {
  return value.split(/, (?=op: )/).flatMap((text) => {
    const parts = new Map(
      text.split('; ').map((part) => [part.split(': ')[0] ?? '', part.split(': ').slice(1).join(': ')]),
    );
    const [field, op, stated] = [parts.get('field'), parts.get('op'), parts.get('value')];
    if (field === undefined || op === undefined || stated === undefined) return [];
    return [{ field, op, value: stated, unit: parts.get('unit') ?? null }];
  });
}

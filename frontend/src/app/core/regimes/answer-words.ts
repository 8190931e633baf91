import { RegimeAnswerView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { RegimeKind, regimeStatusView } from '../../domain/regimes';
import { isSegment, segmentLabel } from '../../domain/segments';
import { StatusView } from '../../domain/status-view';

type State = RegimeAnswerView['state'];

/** What each rule says where it is in force. */
const IN_FORCE: Record<
  Exclude<RegimeKind, 'export_duty' | 'export_licence' | 'foreign_investment'>,
  string
> = {
  export_quota: $localize`:@@regimes.says.export-quota:Exports are limited by an annual quota.`,
  vat_refund: $localize`:@@regimes.says.vat-refund:VAT is not refunded on exports of raw materials.`,
  technology_export: $localize`:@@regimes.says.technology-export:The export of processing technology is banned, in part for magnets.`,
  quota: $localize`:@@regimes.says.quota:Mining and separation stand under total control: designated enterprises only, within their quota.`,
  administration: $localize`:@@regimes.says.administration:The Rare Earth Administration Regulations apply, with traceability.`,
  cost: $localize`:@@regimes.says.cost:A resource tax is levied on the sales of mines.`,
  incentive_legality: $localize`:@@regimes.says.incentive-legality:Tax breaks and subsidies for single companies need a basis in law.`,
};
const EFFECTS: Record<string, string> = {
  prohibited: $localize`:@@regimes.effect.prohibited:Foreign investment is prohibited.`,
  'joint-venture-only': $localize`:@@regimes.effect.joint-venture:Foreign investment only in a joint venture or cooperation; no wholly foreign-owned enterprise.`,
  encouraged: $localize`:@@regimes.effect.encouraged:Foreign investment is encouraged.`,
  'not-barred': $localize`:@@regimes.effect.not-barred:The negative list does not bar foreign investment.`,
};
/** Where the record says nothing, says so and no more. */
const NOTHING_READ = $localize`:@@regimes.says.unknown:No rule on record speaks of this. That does not mean there is none.`;
const NOT_YET = $localize`:@@regimes.says.not-yet:The rules on record begin later.`;
const ENDED = $localize`:@@regimes.says.ended:The rule on record is over.`;
const SUSPENDED = $localize`:@@regimes.says.suspended:The rule on record is suspended.`;

/** An answer in plain sentences; what it is about stands before them. */
export function answerSentences(answer: RegimeAnswerView, locale: string): string[] {
  switch (answer.kind) {
    case 'export_duty':
      return dutySentences(answer, locale);
    case 'export_licence':
      return licenceSentences(answer, locale);
    case 'foreign_investment':
      return foreignSentences(answer);
    default:
      return answer.state === 'in-force'
        ? [IN_FORCE[answer.kind]]
        : answer.state === 'verify'
          ? [verifySentence(IN_FORCE[answer.kind])]
          : [standing(answer.state)];
  }
}

const verifySentence = (says: string) =>
  $localize`:@@regimes.says.verify:To be verified. The last rule read says: ${says}:rule:`;

function standing(state: State): string {
  if (state === 'ended') return ENDED;
  if (state === 'not-yet') return NOT_YET;
  return state === 'suspended' ? SUSPENDED : NOTHING_READ;
}

function dutySentences({ state, percent }: RegimeAnswerView, locale: string): string[] {
  const rate = percent === null ? '' : formatNumber(percent, locale);
  if (state === 'duty') return [$localize`:@@regimes.duty.rate:${rate}:percent: % of the value.`];
  if (state === 'none') return [$localize`:@@regimes.duty.none:No export duty.`];
  if (state === 'unknown')
    return [$localize`:@@regimes.duty.unread:Not read for this time. That does not mean there was no duty.`];
  return percent === null
    ? [
        $localize`:@@regimes.duty.verify:To be verified: a rule begins or ends within this time, or its day was not read.`,
      ]
    : [
        $localize`:@@regimes.duty.verify-rate:${rate}:percent: % of the value, to be verified: the source read does not cover this time for certain.`,
      ];
}

function licenceSentences(
  { state, element, required, suspended, verify }: RegimeAnswerView,
  locale: string,
): string[] {
  const named = (symbols: readonly string[]) => new Intl.ListFormat(locale).format(symbols);
  const sentences: string[] = [];
  if (required.length > 0) {
    const elements = named(required);
    sentences.push(
      element === null
        ? $localize`:@@regimes.licence.depends:An export licence is required for items that hold ${elements}:elements:.`
        : $localize`:@@regimes.licence.required:An export licence is required.`,
    );
  }
  if (suspended.length > 0) {
    const elements = named(suspended);
    sentences.push(
      $localize`:@@regimes.licence.suspended:The licence requirement for ${elements}:elements: is suspended.`,
    );
  }
  if (verify.length > 0) {
    const elements = named(verify);
    sentences.push(
      $localize`:@@regimes.licence.verify:For ${elements}:elements: it must be verified whether a licence is required; the dates read leave it open.`,
    );
  }
  return sentences.length > 0 ? sentences : [standing(state)];
}

function foreignSentences({ state, effects }: RegimeAnswerView): string[] {
  const [only] = effects;
  if (state === 'verify' && only !== undefined)
    return effects.length === 1
      ? [verifySentence(EFFECTS[only] ?? only)]
      : [
          $localize`:@@regimes.foreign.both:To be verified: one rule ends and another begins within this time.`,
          ...effects.map((effect) => EFFECTS[effect] ?? effect),
        ];
  return [
    EFFECTS[state] ??
      $localize`:@@regimes.foreign.unknown:No rule on foreign investment was found. That does not mean there is none.`,
  ];
}

const VERIFY: StatusView = {
  label: $localize`:@@regimes.state.verify:To be verified`,
  tone: 'neutral',
  icon: 'question',
};
const UNREAD: StatusView = {
  label: $localize`:@@regimes.state.unread:Not read`,
  tone: 'neutral',
  icon: 'ring',
};

export function answerStateView(state: State): StatusView {
  if (state === 'verify') return VERIFY;
  if (state === 'unknown') return UNREAD;
  if (state === 'suspended' || state === 'ended') return regimeStatusView(state);
  return regimeStatusView(state === 'not-yet' ? 'forecast' : 'in-force');
}

/** More than this many names are counted, and listed below. */
const MOST_NAMES = 3;

/** Whom or what an answer concerns: `names` in full where the heading only counts them. */
export function answerSubject(
  answer: RegimeAnswerView,
  locale: string,
): { heading: string; names: string | null } | null {
  const names = [
    ...answer.codes.map(({ hs, name }) =>
      name === null
        ? $localize`:@@regimes.code.unverified:${hs}:code: (code not verified)`
        : `${name.text} (${hs})`,
    ),
    ...answer.segments.filter(isSegment).map(segmentLabel),
    ...(answer.element === null ? [] : [answer.element]),
  ];
  if (names.length === 0) return null;
  if (names.length <= MOST_NAMES) return { heading: names.join(' · '), names: null };
  const count = formatNumber(names.length, locale);
  const heading =
    answer.codes.length > 0
      ? $localize`:@@regimes.subject.products:${count}:count: products`
      : $localize`:@@regimes.subject.segments:${count}:count: segments`;
  return { heading, names: names.join(' · ') };
}

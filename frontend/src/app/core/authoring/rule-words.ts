import type { Comparison, Formula } from '@models/policies/model/rules';
import type { RuleIssue } from '@models/policies/model/rule-issues';
import { contentNoteText } from '../../domain/content-notes';
import { FormulaBeginning, TestKind } from './rule-edits';

export const TEST_KIND_LABELS: Record<TestKind, string> = {
  fact: $localize`:@@authoring.test.fact:A fact of the project`,
  place: $localize`:@@authoring.test.place:Where the project stands`,
  all: $localize`:@@authoring.test.all:All of several requirements`,
  any: $localize`:@@authoring.test.any:Any one of several requirements`,
  not: $localize`:@@authoring.test.not:The opposite of a requirement`,
  text: $localize`:@@authoring.test.text:Only words state it: nobody’s answer settles it`,
};

export const COMPARISON_LABELS: Record<Comparison, string> = {
  '=': $localize`:@@authoring.compare.equal:is`,
  '<': $localize`:@@authoring.compare.less:less than`,
  '<=': $localize`:@@authoring.compare.most:at most`,
  '>': $localize`:@@authoring.compare.more:more than`,
  '>=': $localize`:@@authoring.compare.least:at least`,
};

export const FORMULA_LABELS: Record<Formula['op'], string> = {
  money: $localize`:@@authoring.formula.money:A sum of money`,
  fact: $localize`:@@authoring.formula.fact:A fact of the project`,
  quantity: $localize`:@@authoring.formula.quantity:A share, a price or a quantity`,
  number: $localize`:@@authoring.formula.number:A plain number`,
  product: $localize`:@@authoring.formula.product:Multiplied: share or price × fact`,
  sum: $localize`:@@authoring.formula.sum:Added up`,
  difference: $localize`:@@authoring.formula.difference:One less the other`,
  least: $localize`:@@authoring.formula.least:The least of several: a cap`,
  greatest: $localize`:@@authoring.formula.greatest:The greatest of several`,
  tiers: $localize`:@@authoring.formula.tiers:Steps: the more, the more`,
  choose: $localize`:@@authoring.formula.choose:By a choice`,
  'by-year': $localize`:@@authoring.formula.years:By year`,
  between: $localize`:@@authoring.formula.between:A span from … to`,
  'at-least': $localize`:@@authoring.formula.at-least:So much or more`,
  base: $localize`:@@authoring.formula.base:The base from which others are taken off`,
};

export const BEGINNING_LABELS: Record<FormulaBeginning, string> = {
  amount: $localize`:@@authoring.begin.amount:A fixed sum`,
  share: $localize`:@@authoring.begin.share:A share of a fact`,
  price: $localize`:@@authoring.begin.price:A price × a quantity`,
  tiers: $localize`:@@authoring.begin.tiers:Steps by a fact`,
  capped: $localize`:@@authoring.begin.capped:A share with a cap`,
};

/** What is wrong with a rule: what the engine's own check says, or the server. */
export type ShownIssue = Omit<RuleIssue, 'code'> & { code: string };

export const issueText = ({ code, params }: ShownIssue): string => contentNoteText({ code, params });

/** What is wrong with a part of a rule itself; with `deep` also what is wrong inside it. */
export const issuesAt = (issues: readonly ShownIssue[], pointer: string, deep = false): string[] => [
  ...new Set(
    issues
      .filter((issue) => issue.pointer === pointer || (deep && issue.pointer.startsWith(`${pointer}/`)))
      .map(issueText),
  ),
];

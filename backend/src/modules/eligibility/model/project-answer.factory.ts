import { compileMeasure } from '../../policies/model/evaluate-measure.js';
import { readFacts } from '../../policies/model/read-facts.js';
import { aBenefit, aMeasure, inForce, money } from '../../policies/model/rules.factory.js';
import type { MeasureDocument, ProjectFacts, Test } from '../../policies/model/rules.js';
import { type DatedRule, ProjectEvaluation, type Territory } from './project-answer.js';

export const china: Territory = { country: 'CN', nationwide: true, regions: [], parks: [] };
export const BAOTOU = ['baotou-rehtz', 'cn-baotou', 'cn-inner-mongolia', 'country-cn', 'CN'];

/** A rule in force in all of China. */
export const aRule = (document: MeasureDocument, more: Partial<DatedRule> = {}): DatedRule => ({
  measure: compileMeasure(document),
  standing: inForce,
  firstYear: null,
  lastYear: null,
  territory: china,
  ...more,
});

/** So much money, paid once, for those who meet the tests. */
export const aGrant = (slug: string, amount: string, tests: Test[] = [], currency = 'CNY'): DatedRule =>
  aRule(aMeasure(tests, { slug, benefit: aBenefit(money(amount, currency), { currency }) }));

export const anEvaluation = (facts: ProjectFacts = {}): ProjectEvaluation =>
  new ProjectEvaluation(readFacts(facts), { first: 2027, count: 10 });

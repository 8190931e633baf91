import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AmendPublished, type ContentDocument } from '../content/index.js';
import { type CurrentPolicy, PolicyRecords } from '../policies/index.js';
import { RegimeRecords, rowAt } from '../regimes/index.js';
import { confirmedPolicy, confirmedRegime, type Finding, isAsFound } from './rule-confirmation.rules.js';
import { type VerifiableRule, VerifiableRules } from './rules.reader.js';
import { datesContradict, ruleNotFound, successorUnknown } from './verification.errors.js';

/** Kept with the record of a policy: why it was recorded anew. */
const REASON = 'rule.confirmed';
const asDocument = (document: object) => document as unknown as ContentDocument;

/** Writes a rule as it was found: a policy by the path of publishing, a regime into its row. */
@Injectable()
export class WriteConfirmed {
  constructor(
    private readonly clock: Clock,
    private readonly rules: VerifiableRules,
    private readonly policies: PolicyRecords,
    private readonly regimes: RegimeRecords,
    private readonly amend: AmendPublished,
  ) {}

  /**
   * The rule as it stands once nobody else writes it any more, until the ambient transaction ends: whoever was publishing
   * it meanwhile has done so.
   * @throws DomainError not-found `rule.not-found` when it was archived meanwhile.
   */
  async held({ kind, slug }: VerifiableRule): Promise<VerifiableRule> {
    if (kind === 'policy') return this.rules.ofPolicy((await this.heldPolicy(slug)) ?? refuse());
    return this.rules.ofRegime((await this.regimes.one(slug, 'FOR UPDATE')) ?? refuse());
  }

  /** In the order in which publishing takes them: the record, then its row. */
  private async heldPolicy(slug: string): Promise<CurrentPolicy | null> {
    const seen = await this.policies.currentOf(slug);
    if (!seen) return null;
    await this.amend.hold('policy', seen.id);
    return this.policies.heldOf(slug);
  }

  /**
   * Joins the ambient transaction, in which the rule is held.
   * @returns the rule as it stands then.
   * @throws DomainError conflict `content.draft-open`; invalid `rule.successor-unknown`, `rule.dates-contradict`.
   */
  execute(rule: VerifiableRule, finding: Finding, author: string): Promise<VerifiableRule> {
    return rule.kind === 'policy' ? this.policy(rule, finding, author) : this.regime(rule, finding);
  }

  private async policy({ slug, day }: VerifiableRule, finding: Finding, author: string) {
    const policy = (await this.policies.currentOf(slug)) ?? refuse();
    const document = confirmedPolicy(policy.document, finding, day);
    const after = this.rules.ofPolicy({ ...policy, document });
    demandAsFound(finding, after);
    await this.amend.execute('policy', policy.id, { document: asDocument(document), author, reason: REASON });
    if (finding.outcome === 'superseded' && finding.supersededBy)
      await this.nameSuccessor(policy, finding.supersededBy, author);
    return after;
  }

  /**
   * The document that took its place says so itself: there its readers look. What is invented neither follows a real rule
   * nor is followed by one: the record of either would name what the other's readers cannot find.
   */
  private async nameSuccessor({ slug, demo }: CurrentPolicy, successorSlug: string, author: string) {
    const successor = await this.heldPolicy(successorSlug);
    if (!successor || successorSlug === slug || successor.demo !== demo) throw successorUnknown();
    const { replaces } = successor.document;
    if (replaces.some((replaced) => replaced.slug === slug)) return;
    const document = {
      ...successor.document,
      replaces: [...replaces, { id: slug, slug, how: 'supersedes' as const, note: null }],
    };
    await this.amend.execute('policy', successor.id, {
      document: asDocument(document),
      author,
      reason: REASON,
    });
  }

  private async regime({ slug, day }: VerifiableRule, finding: Finding) {
    const row = (await this.regimes.one(slug)) ?? refuse();
    const { supersededBy } = finding;
    if (finding.outcome === 'superseded' && supersededBy != null) {
      if (supersededBy === slug || !(await this.regimes.one(supersededBy))) throw successorUnknown();
    }
    const confirmed = confirmedRegime(row, finding, day);
    const after = this.rules.ofRegime(rowAt(row, confirmed));
    demandAsFound(finding, after);
    await this.regimes.confirm(row, confirmed, this.clock.now());
    return after;
  }
}

function refuse(): never {
  throw ruleNotFound();
}

function demandAsFound({ outcome }: Finding, after: VerifiableRule): void {
  if (!isAsFound(outcome, after.status, after.reason)) throw datesContradict();
}

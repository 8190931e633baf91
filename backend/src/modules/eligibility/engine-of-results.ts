import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { statedFacts } from './check-eligibility.js';
import type { StoreResultInput } from './dto/inputs.js';
import { PlacesQueries } from './places.queries.js';
import { RuleCache } from './rule-cache.js';
import { answerTo } from './stored-answer.js';
import type { StoredLine, StoredQuestion } from './stored-result.entity.js';

/** Answers a question whole, so that it can be answered again. */
@Injectable()
export class EngineOfResults {
  constructor(
    private readonly rules: RuleCache,
    private readonly places: PlacesQueries,
  ) {}

  /** Without a day the question is about the day it is at the place. */
  async answer(input: Omit<StoreResultInput, 'projectId'>, recordedAt: Date) {
    const facts = statedFacts(input.facts);
    const place = await this.placeOf(input);
    const asOf = input.asOf ?? civilDateAt(recordedAt, authorityZone(place.country));
    const question: StoredQuestion = {
      kind: input.kind,
      slug: input.slug,
      asOf,
      startYear: input.startYear ?? Number(asOf.slice(0, 4)),
      years: input.years,
      facts,
      path: place.path,
    };
    const rules = await this.rules.rulesOf(asOf);
    return { question, rules: rules.version, answer: answerTo(question, place.path, rules) };
  }

  /** By the very records that were judged, at the place as it lay then: whatever was published or moved since. */
  async asRecorded(question: StoredQuestion, lines: readonly StoredLine[]) {
    const records = new Map(lines.map(({ policy, record: n }) => [`${policy} ${n}`, { policy, n }]));
    const rules = await this.rules.rulesOfRecords([...records.values()], question.asOf);
    return answerTo(question, question.path ?? (await this.placeOf(question)).path, rules);
  }

  /** As the rules are believed now, at the place as it lies now; where it is not public any more, as it lay. */
  async asBelievedNow(question: StoredQuestion) {
    const rules = await this.rules.rulesOf(question.asOf);
    const known = await this.places.known(
      question.kind === 'park' ? [question.slug] : [],
      question.kind === 'region' ? [question.slug] : [],
    );
    const path = known.get(`${question.kind} ${question.slug}`)?.path ?? question.path;
    return {
      rules: rules.version,
      answer: answerTo(question, path ?? (await this.placeOf(question)).path, rules),
    };
  }

  private async placeOf({ kind, slug }: Pick<StoredQuestion, 'kind' | 'slug'>) {
    const [place] = await this.places.named(kind === 'park' ? [slug] : [], kind === 'region' ? [slug] : []);
    return place!;
  }
}

import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { statedFacts } from './check-eligibility.js';
import type { StoreResultInput } from './dto/inputs.js';
import { PlacesQueries } from './places.queries.js';
import { RuleCache } from './rule-cache.js';
import { answerTo } from './stored-answer.js';
import type { StoredQuestion } from './stored-result.entity.js';

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
    };
    const rules = await this.rules.rulesOf(asOf);
    return { question, rules: rules.version, answer: answerTo(question, place, rules) };
  }

  /** By the rules believed at an instant; without one, as they are believed now. */
  async again(question: StoredQuestion, recordedAt?: Date) {
    const place = await this.placeOf(question);
    const rules = await this.rules.rulesOf(question.asOf, recordedAt);
    return { rules: rules.version, answer: answerTo(question, place, rules), place };
  }

  async placeOf({ kind, slug }: Pick<StoredQuestion, 'kind' | 'slug'>) {
    const [place] = await this.places.named(kind === 'park' ? [slug] : [], kind === 'region' ? [slug] : []);
    return place!;
  }
}

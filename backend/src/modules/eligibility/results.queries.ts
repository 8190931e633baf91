import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import { type ReadText, shownText as read } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { companiesVisibleTo } from '../companies/index.js';
import type { StoredResultListQuery } from './dto/inputs.js';
import type {
  ReplaysView,
  StoredResultListView,
  StoredResultSummaryView,
  StoredResultView,
} from './dto/result.views.js';
import { toPlaceView } from './eligibility.view.js';
import { PlacesQueries } from './places.queries.js';
import { RuleCache } from './rule-cache.js';
import { replayOf, toLineView } from './stored-answer.js';
import type { StoredResult } from './stored-result.entity.js';
import { EngineOfResults } from './engine-of-results.js';

const COLUMNS = `id, project_id AS "projectId", question, engine, rules, answer, combinations,
  recorded_at AS "recordedAt"`;
type Row = Omit<StoredResult, 'companyId' | 'createdBy'>;

/** Reads the answers that companies have kept, for who may see the company. */
@Injectable()
export class ResultsQueries {
  constructor(
    private readonly db: Database,
    private readonly places: PlacesQueries,
    private readonly rules: RuleCache,
    private readonly engine: EngineOfResults,
  ) {}

  /** Of one project, the newest first; of a project the actor cannot see there is none. */
  async list(actor: Actor, query: StoredResultListQuery, locale: Locale): Promise<StoredResultListView> {
    const parameters: unknown[] = [query.projectId];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const after = readCursor(query.cursor, ['uuid']);
    const rows = await this.db.query<Row>(
      `SELECT ${COLUMNS} FROM eligibility_results WHERE project_id = $1 AND ${companiesVisibleTo(actor, 'company_id', next)}
          ${after ? `AND id < ${next(after[0])}` : ''} ORDER BY id DESC LIMIT ${next(query.pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, query.pageSize, (row) => [row.id]);
    return { items: await this.summaries(page.rows, locale), nextCursor: page.nextCursor };
  }

  /** @throws DomainError not-found */
  async detail(actor: Actor, id: string, locale: Locale): Promise<StoredResultView> {
    const row = await this.find(actor, id);
    const [summary] = await this.summaries([row], locale);
    const titles = await this.titles(locale);
    return {
      ...summary!,
      measures: row.answer.map((line) => toLineView(line, titles)),
      combinations: row.combinations,
    };
  }

  /**
   * Asks a kept question again: by the records that were judged then, and by what is believed now.
   * @throws DomainError not-found for a result that is not the actor's.
   */
  async replays(actor: Actor, id: string, locale: Locale): Promise<ReplaysView> {
    const kept = await this.find(actor, id);
    const titles = await this.titles(locale);
    const then = await this.engine.asRecorded(kept.question, kept.answer);
    const now = await this.engine.asBelievedNow(kept.question);
    return {
      asRecorded: replayOf(kept, then, kept.rules, titles),
      asBelievedNow: replayOf(kept, now.answer, now.rules, titles),
    };
  }

  private async find(actor: Actor, id: string): Promise<Row> {
    const parameters: unknown[] = [id];
    const scope = companiesVisibleTo(actor, 'company_id', (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<Row>(
      `SELECT ${COLUMNS} FROM eligibility_results WHERE id = $1 AND ${scope}`,
      parameters,
    );
    if (!row) throw notFound();
    return row;
  }

  private async summaries(rows: readonly Row[], locale: Locale): Promise<StoredResultSummaryView[]> {
    const of = (kind: string) =>
      rows.filter(({ question }) => question.kind === kind).map(({ question }) => question.slug);
    const places = await this.places.known(of('park'), of('region'));
    return rows.map(({ answer, question, ...row }) => {
      const { kind, slug, asOf, startYear, years, facts } = question;
      const place = places.get(`${kind} ${slug}`);
      const gone = { kind, slug, name: { text: slug, lang: 'und', isOriginal: true }, country: '' };
      return {
        id: row.id,
        projectId: row.projectId,
        recordedAt: row.recordedAt.toISOString(),
        question: { asOf, startYear, years, facts, place: place ? toPlaceView(place, locale) : gone },
        engine: row.engine,
        rules: row.rules,
        eligible: answer.filter(({ outcome }) => outcome === 'eligible').length,
        verify: answer.filter(({ outcome }) => outcome === 'verify').length,
      };
    });
  }

  /** Of the measures as they are believed now; a slug is never given to another. */
  private async titles(locale: Locale): Promise<Map<string, ReadText>> {
    const { rules } = await this.rules.rulesOf(undefined);
    return new Map(rules.map(({ entry }) => [entry.slug, read(entry.document.title, locale)]));
  }
}

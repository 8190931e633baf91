import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import { sourceOf } from '../facts/index.js';
import type { RegimeChangeView, RegimeSaidView } from './dto/regime-change.views.js';
import type { RegimeChange, RegimeSaid } from './regime-change.rules.js';
import { refOf, refsOf, toAnswerView } from './regime-answer.view.js';
import { type ConfirmedRegime, recordKey, RegimeRecords } from './regime-records.reader.js';

/** A change of a rule by its later record, with what it means for somebody. */
export interface ChangeOfRegime {
  /** Whatever the reader asks by. */
  key: string;
  regimeId: string;
  n: number;
  change: RegimeChange;
}

/** Reads changes of rules with their names and sources. */
@Injectable()
export class ReadRegimeChanges {
  constructor(private readonly regimes: RegimeRecords) {}

  /** By key, in two queries, whatever the number. */
  async of(changes: readonly ChangeOfRegime[], locale: Locale): Promise<Map<string, RegimeChangeView>> {
    if (changes.length === 0) return new Map();
    const [rows, records] = await Promise.all([
      this.regimes.all(),
      this.regimes.recordsOf(
        changes.flatMap(({ regimeId, n }) => [
          { regimeId, n: n - 1 },
          { regimeId, n },
        ]),
      ),
    ]);
    const refs = refsOf(rows, locale);
    const said = ({ answers, ...rest }: RegimeSaid, record: ConfirmedRegime): RegimeSaidView => ({
      ...rest,
      answers: answers.map((answer) => toAnswerView(answer, refs, locale)),
      source: sourceOf(record.source, record.lastChecked),
      sourceDate: record.confirmedOn,
      lastChecked: record.lastChecked,
    });
    return new Map(
      changes.flatMap(({ key, regimeId, n, change }) => {
        const row = rows.find(({ id }) => id === regimeId);
        const before = records.get(recordKey(regimeId, n - 1));
        const after = records.get(recordKey(regimeId, n));
        if (!row || !before || !after) return [];
        const view: RegimeChangeView = {
          ...refOf(row, locale),
          kind: row.kind,
          country: row.jurisdiction,
          before: said(change.before, before),
          after: said(change.after, after),
        };
        return [[key, view] as const];
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { changeFor, type RecordsOfRule, type RegimeChange } from './regime-change.rules.js';
import { recordKey, RegimeRecords, rowAt } from './regime-records.reader.js';
import { datesOf, type RegimeRow } from './regimes.sql.js';

const ruleOf = (row: RegimeRow) => ({ ...row, ...datesOf(row) });

/** Two records of a rule, each as it holds today, for as many segments as somebody asks about. */
export class RegimeComparison {
  private readonly known = new Map<string, RegimeChange | null>();

  constructor(
    private readonly records: RecordsOfRule,
    /** Where the rule holds: ISO 3166-1 alpha-2. */
    readonly country: string,
    private readonly asOf: CivilDate,
  ) {}

  /** Null where a project of the segment has the same of both. */
  for(segment: string): RegimeChange | null {
    const known = this.known.get(segment);
    if (known !== undefined) return known;
    const change = changeFor(this.records, segment, this.asOf);
    this.known.set(segment, change);
    return change;
  }
}

/** Holds two records of a rule of trade or investment against each other. */
@Injectable()
export class CompareRegimes {
  constructor(
    private readonly regimes: RegimeRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * @param n of the later record; the one that was believed until then is held against it.
   * @throws Error when there is no such rule, or no such records of it.
   */
  async of(regimeId: string, n: number): Promise<RegimeComparison> {
    // One after the other: within a transaction there is one connection.
    const rows = await this.regimes.all();
    const pair = [n - 1, n].map((number) => ({ regimeId, n: number }));
    const records = await this.regimes.recordsOf(pair);
    const row = rows.find(({ id }) => id === regimeId);
    const [before, after] = pair.map((each) => records.get(recordKey(regimeId, each.n)));
    if (!row || !before || !after) throw new Error(`no record ${n} of the regime ${regimeId}`);
    const { jurisdiction } = row;
    const others = rows.filter((other) => other.id !== regimeId && other.jurisdiction === jurisdiction);
    return new RegimeComparison(
      {
        before: ruleOf(rowAt(row, before)),
        after: ruleOf(rowAt(row, after)),
        others: others.map(ruleOf),
      },
      jurisdiction,
      civilDateAt(this.clock.now(), authorityZone(jurisdiction)),
    );
  }
}

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { policyStatus } from './policy-status.js';
import { document } from './policy-status.factory.js';

describe('the documents of the seed data on 2026-11-24', () => {
  const { meta, policies } = JSON.parse(
    readFileSync(new URL('../../../../seed/policies.json', import.meta.url), 'utf8'),
  ) as {
    meta: { generated: string };
    policies: (Record<'id' | 'kind' | 'status', string> &
      Record<'effective_from' | 'effective_to' | 'source_date', string | null>)[];
  };
  const EXPECTED: Record<string, string> = {
    'in-force':
      'cn-hnte-cit cn-west-cit cn-fdi-2018-jv cn-hainan-2021 cn-encouraged-2025 cn-resource-tax-2015 cn-re-regulation-2024 us-45x ca-ctm-itc in-repm eu-crma-sp ca-sk-expl',
    forecast: 'au-cmpti',
    superseded: 'cn-fdi-2007',
    ended: 'cn-export-quota cn-export-duty cn-transform-pilot ganzhou-15-power ganzhou-pilot us-48c',
    'not-an-offer':
      'us-48c-evac us-sc-evac us-nc-jdig us-tx-mp10x us-tx-denton us-tx-fw us-tx-tezp us-la-ucore us-hr9227 au-eneabba-loan my-lynas ee-jtf-neo fr-caremag',
    // The last two are in force by the word of their source, which states neither a start nor its own date.
    'lapsed-verify':
      'baotou-21-land baotou-21-plant baotou-21-equip baotou-21-case baotou-21-prnd baotou-21-lace baotou-21-newuser baotou-21-power baotou-23-phosphor baotou-23-rnd baotou-23-platform baotou-23-award baotou-old-pilot baotou-old-interest baotou-old-postdoc baotou-fund-2016 my-ps my-ita fr-c3iv cn-fdi-mining-ban sichuan-plan-2027',
  };
  const expected = new Map(
    Object.entries(EXPECTED).flatMap(([status, ids]) =>
      ids.split(' ').map((id): [string, string] => [id, status]),
    ),
  );
  const standing = new Map(
    policies.map((policy) => [
      policy.id,
      policyStatus(
        document({
          kind: policy.kind,
          sourceStatus: policy.status,
          effectiveFrom: policy.effective_from,
          effectiveTo: policy.effective_to,
          sourceDate: policy.source_date,
          lastChecked: meta.generated,
        }),
        '2026-11-24',
      ),
    ]),
  );

  it('are the 54 of the table', () => {
    expect(policies).toHaveLength(54);
    expect([...expected.keys()].sort()).toEqual([...standing.keys()].sort());
  });

  it.each([...expected])('%s is %s', (id, status) => {
    expect(standing.get(id)?.status).toBe(status);
  });

  it('offer eight programmes', () => {
    expect([...standing].filter(([, { offer }]) => offer).map(([id]) => id)).toEqual([
      'cn-hnte-cit',
      'cn-west-cit',
      'cn-encouraged-2025',
      'us-45x',
      'ca-ctm-itc',
      'in-repm',
      'eu-crma-sp',
      'ca-sk-expl',
    ]);
  });
});

import type { Persona } from '../../modules/identity/index.js';
import { DEMO_BORDER } from './demo-land.data.js';

/** Ids of the invented items, so that the words below can point at them. */
const item = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const SOURCE = {
  address: null,
  title: '(Demo) Invented for the demonstration, read nowhere',
  retrievedOn: null,
  quote: null,
};

const fact = (id: string, key: string, value: string, unit: string | null, asOf: string) => ({
  id,
  key,
  value,
  valueKind: unit === null ? 'text' : 'number',
  unit,
  asOf,
  source: SOURCE,
  note: '(Demo) Invented',
  confidence: 'low',
  visibility: 'public',
  expiresOn: null,
});
type DemoFact = ReturnType<typeof fact>;

export interface DemoPark {
  slug: string;
  name: Record<'en' | 'zh-CN' | 'ja' | 'de', string>;
  editor: Persona;
  manager: Persona;
  segmentId: string;
  /** GeoJSON of its border; without it nobody has drawn one. */
  boundary?: object;
  /** What is published of it. */
  facts: DemoFact[];
  /** What its team has written since: facts that are new, or replace the one with the same id. */
  draft: { notes: string; facts: DemoFact[] };
  /** What the reviewer had to say; without it the draft still waits for a review. */
  returned?: { pointer: string; text: string }[];
}

/**
 * Parks that do not exist, so that the way from a draft to the public page can be tried whole: no invented team may state
 * anything about a real one. They have a page and stand in no list, count, sitemap, feed or export.
 */
export const DEMO_OWN_PARKS: readonly DemoPark[] = [
  {
    slug: 'demo-park',
    name: {
      en: 'Demo Park (invented)',
      'zh-CN': '演示园区（虚构）',
      ja: 'デモパーク（架空）',
      de: 'Demo-Park (erfunden)',
    },
    editor: 'park-editor-1',
    manager: 'park-manager-1',
    segmentId: item(100),
    boundary: DEMO_BORDER,
    facts: [
      fact(item(101), 'planned_area', '620', 'ha', '2024'),
      fact(item(102), 'available_area', '85', 'ha', '2026-06'),
      fact(item(103), 'supply_voltage', '110', 'kV', '2024'),
      fact(item(104), 'firm_capacity_available', '40', 'MW', '2026-05'),
      fact(item(105), 'power_tariff_flat', '0.46', 'CNY/kWh', '2026-01'),
      fact(item(106), 'wastewater_headroom', '4200', 'm3/day', '2026-05'),
      fact(item(107), 'distance_to_rail_yard', '6', 'km', '2024'),
      fact(item(108), 'tenure', 'State-owned land use right', null, '2024'),
    ],
    draft: {
      notes: '(Demo) The second substation was energised in autumn.',
      facts: [
        fact(item(104), 'firm_capacity_available', '65', 'MW', '2026-11'),
        fact(item(109), 'steam_tariff', '210', 'CNY/t', '2026-10'),
        fact(item(110), 'feedstock_ndpr_available', '700', 't/yr', '2026-10'),
      ],
    },
  },
  {
    slug: 'demo-park-2',
    name: {
      en: 'Second Demo Park (invented)',
      'zh-CN': '第二演示园区（虚构）',
      ja: 'デモパーク2（架空）',
      de: 'Zweiter Demo-Park (erfunden)',
    },
    editor: 'park-editor-2',
    manager: 'park-manager-2',
    segmentId: item(200),
    facts: [
      fact(item(201), 'planned_area', '140', 'ha', '2025'),
      fact(item(202), 'water_tariff', '3.2', 'CNY/m3', '2026-02'),
      fact(item(203), 'distance_to_seaport', '18', 'km', '2025'),
    ],
    draft: {
      notes: '(Demo) Two workshops are free from spring.',
      facts: [
        fact(item(204), 'standard_building_rent', '18', 'CNY/m2/month', '2026-10'),
        fact(item(205), 'industrial_gases', 'Nitrogen and argon by pipeline', null, '2026-10'),
      ],
    },
    returned: [
      {
        pointer: `/facts/${item(204)}/value`,
        text: '(Demo) With or without the service charge? Please say so in the note.',
      },
      { pointer: `/facts/${item(205)}/source`, text: '(Demo) Name the supplier’s letter as the source.' },
    ],
  },
];

/**
 * The codes of the portal's unit table, by what they measure. This model is shared with the front end by its source and imports
 * nothing else, so that they are said here again; a test compares them with the table itself.
 */
export const UNITS_OF = {
  area: ['m2', 'ha', 'km2', 'mu', 'acre', 'ft2', 'tsubo', 'rai'],
  length: ['m', 'km', 'mile'],
  volume: ['m3'],
  mass: ['kg', 't', 'short-ton'],
  'mass-per-year': ['t/yr', 't/a'],
  'mass-per-day': ['t/day'],
  'oxide-per-year': ['t/yr REO'],
  'volume-per-day': ['m3/day'],
  'floor-load': ['kN/m2', 't/m2'],
  power: ['kW', 'MW', 'GW'],
  'apparent-power': ['kVA', 'MVA'],
  voltage: ['V', 'kV'],
  energy: ['kWh', 'MWh', 'GWh'],
  duration: ['month', 'year'],
  ratio: ['percent'],
  jobs: ['jobs'],
  people: ['people'],
  companies: ['companies'],
  projects: ['projects'],
  pieces: ['units'],
  'plot-ratio': ['plot-ratio'],
  'travel-time': ['min', 'h'],
  'time-per-year': ['min/yr', 'h/yr'],
  'volume-per-hour': ['m3/h'],
  'mass-per-hour': ['kg/h', 't/h'],
  'people-per-year': ['people/yr'],
  concentration: ['mg/L', 'g/L'],
  'activity-concentration': ['Bq/kg', 'Bq/g'],
  temperature: ['degC'],
  pressure: ['kPa', 'bar', 'MPa'],
} as const;

/** What prices are stated for, by what they measure: a code is the currency, a stroke, and one of these. */
export const PRICES_OF = {
  'money-per-area': ['ha', 'm2', 'mu', 'ft2', 'acre'],
  'money-per-area-and-year': ['m2/yr', 'm2/month', 'ft2/yr'],
  'money-per-energy': ['MWh', 'kWh', 'GJ'],
  'money-per-volume': ['m3'],
  'money-per-mass': ['t', 'kg'],
  'money-per-power-and-month': ['kW/month'],
  'money-per-apparent-power-and-month': ['kVA/month'],
  'money-per-year': ['yr', 'month'],
} as const;

export const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'JPY',
  'GBP',
  'KRW',
  'TWD',
  'HKD',
  'AUD',
  'CAD',
  'INR',
  'MYR',
  'VND',
  'THB',
  'IDR',
  'KZT',
  'BRL',
  'ZAR',
  'NOK',
  'SEK',
  'CHF',
] as const;

/** What a unit measures; a currency by itself measures money. */
export type Measured = keyof typeof UNITS_OF | keyof typeof PRICES_OF | 'money';

/** Words for parts of units, folded: what is measured, by what. `times`: written for so many of them. */
export interface UnitWord {
  pattern: RegExp;
  code: string;
}

const word = (code: string, pattern: string): UnitWord => ({ code, pattern: new RegExp(`^(?:${pattern})$`) });

/** English, Chinese, German, Japanese; after NFKC, so that `㎡` is `m2` already. */
export const UNIT_WORDS: readonly UnitWord[] = [
  word('m2', 'm2|m\\^2|qm|sqm|sq\\.? ?m|square met(?:er|re)s?|平方米|平米|平方メートル|quadratmeter'),
  word('km2', 'km2|km\\^2|sq\\.? ?km|平方公里|平方千米|平方キロメートル|quadratkilometer'),
  word('ha', 'ha|hectares?|hektar|公顷|公頃|ヘクタール'),
  word('mu', '亩|畝|市亩|mu|mou'),
  word('acre', 'acres?|ac|英亩|英畝|エーカー'),
  word('ft2', 'ft2|sq\\.? ?ft|square f(?:ee|oo)t|平方英尺'),
  word('tsubo', '坪|tsubo'),
  word('rai', 'rai|莱'),
  word('km', 'km|kilomet(?:er|re)s?|公里|千米|キロメートル|キロ|kilometern?'),
  word('mile', 'miles?|mi|英里|マイル|meilen?'),
  word('m', 'm|met(?:er|re)s?|metern|米|メートル'),
  word('m3', 'm3|m\\^3|cbm|cubic met(?:er|re)s?|立方米|立方メートル|kubikmeter'),
  word('kg', 'kg|kilograms?|公斤|千克|キログラム|kilogramm'),
  word('short-ton', 'short tons?'),
  word('t', 't|tonnes?|metric tons?|吨|公吨|トン|tonnen?'),
  word('kN', 'kn|千牛|キロニュートン'),
  word('GW', 'gw|吉瓦|ギガワット|gigawatt'),
  word('MW', 'mw|兆瓦|メガワット|megawatt'),
  word('kW', 'kw|千瓦|キロワット|kilowatt'),
  word('MVA', 'mva|兆伏安'),
  word('kVA', 'kva|千伏安'),
  word('kV', 'kv|千伏|キロボルト|kilovolt'),
  word('V', 'v|伏|ボルト|volt'),
  word('GWh', 'gwh'),
  word('MWh', 'mwh|兆瓦时'),
  word('kWh', 'kwh|千瓦时|度|キロワット時|kilowattstunden?'),
  word('GJ', 'gj|吉焦'),
  word('year', 'years?|年|jahre?'),
  word('month', 'months?|个月|月|か月|ヶ月|カ月|monate?n?'),
  word('percent', '%|percent|per cent|百分比|パーセント|prozent'),
  word('jobs', 'jobs|岗位|个岗位|就业岗位|arbeitsplatze|人分の雇用'),
  word('people', 'people|persons?|人|名|personen'),
  word('companies', 'companies|家|家企业|企业|社|unternehmen|firmen'),
  word('projects', 'projects|个项目|项目|件|projekte'),
  word('units', 'units?|pieces?|pcs|个|条|套|台|本|stuck'),
  word('plot-ratio', 'plot-ratio|plot ratio|far|gfz|容积率'),
  word('min', 'min|minutes?|分钟|分|minuten?'),
  word('h', 'h|hours?|小时|时间|時間|stunden?'),
  word('mg', 'mg|毫克|ミリグラム'),
  word('g', 'g|克|グラム'),
  word('Bq', 'bq|贝可|ベクレル'),
  word('degC', 'degc|°c|℃|摄氏度'),
  word('kPa', 'kpa|千帕'),
  word('MPa', 'mpa|兆帕'),
  word('bar', 'bar|巴'),
  word('CNY', 'cny|rmb|yuan|元|人民币'),
  word('JPY', 'jpy|yen|円|日元'),
  word('EUR', 'eur|euros?|€|欧元|ユーロ'),
  word('GBP', 'gbp|£|英镑|ポンド'),
  word('USD', 'usd|us\\$|美元|米ドル|us-dollar'),
];

/** The same words where they stand after "per". */
export const PER_WORDS: readonly UnitWord[] = [
  word('yr', 'yr|a|years?|annum|年|jahr'),
  word('month', 'months?|mo|月|monat'),
  word('day', 'days?|d|天|日|tag'),
  word('L', 'l|升|リットル|lit(?:er|re)s?'),
];

/** Whole units that are not written as one by another. */
export const WHOLE_UNITS: Readonly<Record<string, string>> = {
  tpa: 't/yr',
  tpd: 't/day',
  jato: 't/yr',
  'm3/d': 'm3/day',
  'people/a': 'people/yr',
};

export const MULTIPLES: readonly [word: string, times: bigint][] = [
  ['百万', 1_000_000n],
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
];

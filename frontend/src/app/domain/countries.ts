import { countryName } from './places';

/** ISO 3166-1 alpha-2, officially assigned. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

/** Something to choose from: what is sent and what is read. */
export interface Choice {
  value: string;
  label: string;
}

/** All countries in the order of their names in the reader's language. */
export function countryChoices(locale: string): Choice[] {
  const order = new Intl.Collator(locale).compare;
  return CODES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
    order(a.label, b.label),
  );
}

/** Currencies in which plants are budgeted; those of the catalogue's countries first. ISO 4217. */
const CURRENCIES =
  'CNY USD EUR JPY MYR AUD CAD GBP INR KRW VND THB IDR BRL ZAR KZT SEK NOK CHF TWD SGD AED SAR PLN CZK'.split(
    ' ',
  );

/** Currencies with their names in the reader's language. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: 'currency' });
  return CURRENCIES.map((value) => ({ value, label: `${value} (${names.of(value) ?? value})` }));
}

/** The twelve months, by their two digits. */
export function monthChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => ({
    value: String(i + 1).padStart(2, '0'),
    label: format.format(Date.UTC(2024, i, 1)),
  }));
}

/** A rule's day is the day of its authority. For countries with several zones: the zone of the capital. */
const ZONES: Readonly<Record<string, string>> = {
  CN: 'Asia/Shanghai',
  MY: 'Asia/Kuala_Lumpur',
  EE: 'Europe/Tallinn',
  FR: 'Europe/Paris',
  EU: 'Europe/Brussels',
  CA: 'America/Toronto',
  US: 'America/New_York',
  AU: 'Australia/Sydney',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  IN: 'Asia/Kolkata',
  SE: 'Europe/Stockholm',
  GB: 'Europe/London',
};

export const authorityZone = (country: string): string => ZONES[country] ?? 'UTC';

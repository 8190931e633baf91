const LABELS: Readonly<Record<string, string>> = {
  'catalogue.parks': $localize`:@@figure.parks:Parks and sites on record`,
  'catalogue.policies-in-force': $localize`:@@figure.policies-in-force:Incentive programmes in force`,
  'catalogue.regions': $localize`:@@figure.regions:Rare-earth regions`,
  'fact.rare_earth_enterprises': $localize`:@@figure.rare-earth-enterprises:Rare-earth enterprises`,
};

/** The label of a figure of the home page; null for one this build does not know, which is then left out. */
export function figureLabel(key: string, subject: string | null = null): string | null {
  const label = LABELS[key];
  if (!label) return null;
  return subject === null ? label : $localize`:@@figure.of:${label}:what:, ${subject}:where:`;
}

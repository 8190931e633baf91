import { Injector, ProviderToken, inject, untracked } from '@angular/core';
import { MeasureNames } from './measure-names';
import { Places } from './places';
import { PolicyNames } from './policy-names';
import { RecordNames } from './records/policy-labels';

/**
 * Names of regions, parks, countries, policies and measures for pages that may have to say them; each catalogue is read when the
 * first is said. Call it in an injection context. Until it is read each is called as the document writes it.
 */
export function recordNames(): RecordNames {
  const injector = inject(Injector);
  const from = (names: ProviderToken<{ nameOf: (slug: string) => string }>) => {
    let found: { nameOf: (slug: string) => string } | undefined;
    return (slug: string) => (found ??= untracked(() => injector.get(names))).nameOf(slug);
  };
  return { place: from(Places), policy: from(PolicyNames), measure: from(MeasureNames) };
}

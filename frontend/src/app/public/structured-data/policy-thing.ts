import { PolicyDetailView } from '../../api/generated/model';
import { Absolute, Thing } from '../../core/structured-data';
import { breadcrumb, linkOf } from './things';

/** Documents of law or of an authority's programme; an award or a plan is none and stays a work. */
const LEGISLATION: readonly string[] = ['programme', 'restriction', 'regulation', 'bill'];
const FORCE: Partial<Record<string, string>> = {
  'in-force': 'https://schema.org/InForce',
  'ending-soon': 'https://schema.org/InForce',
  forecast: 'https://schema.org/NotInForce',
  ended: 'https://schema.org/NotInForce',
  superseded: 'https://schema.org/NotInForce',
};

/** A policy as schema.org `Legislation`. Where it must be verified whether it is in force, nothing is said of that. */
export function policyThings(policy: PolicyDetailView, policies: string, absolute: Absolute): Thing[] {
  const { slug, title, kind, effectiveFrom, effectiveTo } = policy;
  const address = absolute(`/policies/${slug}`);
  const law = LEGISLATION.includes(kind);
  const named = {
    '@id': address,
    url: address,
    name: title.text,
    alternateName: policy.originalTitle?.text,
    temporalCoverage:
      effectiveFrom || effectiveTo
        ? `${effectiveFrom?.value ?? '..'}/${effectiveTo?.value ?? '..'}`
        : undefined,
    isBasedOn: linkOf(policy.source.address),
  };
  return [
    law
      ? {
          '@type': 'Legislation',
          ...named,
          legislationIdentifier: policy.documentNo ?? undefined,
          legislationPassedBy: { '@type': 'Organization', name: policy.issuer },
          legislationJurisdiction: policy.nationwide
            ? policy.country
            : policy.regions.map(({ name }) => name.text),
          legislationLegalForce: kind === 'bill' ? FORCE['forecast'] : FORCE[policy.standing.status],
        }
      : {
          '@type': 'CreativeWork',
          ...named,
          identifier: policy.documentNo ?? undefined,
          publisher: { '@type': 'Organization', name: policy.issuer },
        },
    breadcrumb(
      [
        { label: policies, link: '/policies' },
        { label: title.text, link: `/policies/${slug}` },
      ],
      absolute,
    ),
  ];
}

import { OfferingDetailView } from '../../api/generated/model';
import { Absolute, Thing } from '../../core/structured-data';
import { breadcrumb, parkPlace } from './things';

/**
 * What a park offers: land and buildings as a schema.org `RealEstateListing`, everything else as an `Offer`. Neither
 * states a price, for an offering has none.
 */
export function offeringThings(offering: OfferingDetailView, offerings: string, absolute: Absolute): Thing[] {
  if (offering.demo) return [];
  const { id, kind, title, summary, park } = offering;
  const address = absolute(`/offerings/${id}`);
  const common = { '@id': address, url: address, name: title.text, description: summary?.text };
  const place = parkPlace(park, absolute);
  const thing =
    kind === 'plot' || kind === 'building'
      ? {
          '@type': 'RealEstateListing',
          ...common,
          inLanguage: title.lang === 'und' ? undefined : title.lang,
          datePosted: offering.publishedAt,
          contentLocation: place,
          offers: { '@type': 'Offer', ...conditionsOf(offering) },
        }
      : { '@type': 'Offer', ...common, availableAtOrFrom: place, ...conditionsOf(offering) };
  return [
    thing,
    breadcrumb(
      [
        { label: offerings, link: '/offerings' },
        { label: title.text, link: `/offerings/${id}` },
      ],
      absolute,
    ),
  ];
}

const conditionsOf = ({ opensOn, closesOn, left, quantity, status }: OfferingDetailView): Thing => {
  const amount = left ?? quantity;
  return {
    availabilityStarts: opensOn ?? undefined,
    availabilityEnds: closesOn ?? undefined,
    availability: status === 'sold-out' ? 'https://schema.org/SoldOut' : undefined,
    inventoryLevel: amount
      ? { '@type': 'QuantitativeValue', value: amount.value, unitText: amount.unit }
      : undefined,
  };
};

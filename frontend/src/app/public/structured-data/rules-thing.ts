import { Absolute, Thing } from '../../core/structured-data';

/** The dated rules as a set of data that can be taken whole. */
export function rulesThings(name: string, description: string, absolute: Absolute): Thing[] {
  const page = absolute('/regimes');
  const file = (format: string) => new URL(`/api/v1/regimes/export?format=${format}`, page).href;
  return [
    {
      '@type': 'Dataset',
      '@id': page,
      name,
      description,
      url: page,
      isAccessibleForFree: true,
      spatialCoverage: 'CN',
      distribution: [
        { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('csv') },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          contentUrl: file('xlsx'),
        },
      ],
    },
  ];
}

/** The client is generated from the committed document; a data service per resource, one file of types each. */
export default {
  lodestone: {
    input: {
      target: process.env.API_DOCUMENT ?? '../backend/openapi.json',
      // The bytes of files are loaded by `img` and `a`, never by a script.
      filters: { mode: 'exclude', tags: ['files'] },
    },
    output: {
      mode: 'tags-split',
      target: `${process.env.API_CLIENT ?? 'src/app/api/generated'}/client.ts`,
      schemas: `${process.env.API_CLIENT ?? 'src/app/api/generated'}/model`,
      client: 'angular',
      clean: true,
      override: { angular: { retrievalClient: 'both' } },
    },
  },
};

/**
 * The bytes of files are loaded by `img` and `a`, never by a script. (A filter by tag would also drop the schemas that no
 * route names, the documents of the content types among them.)
 */
const withoutFiles = (document) => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).filter(
      ([, operations]) => !Object.values(operations).some(({ tags }) => tags?.includes('files')),
    ),
  ),
});

/** The client is generated from the committed document; a data service per resource, one file of types each. */
export default {
  lodestone: {
    input: {
      target: process.env.API_DOCUMENT ?? '../backend/openapi.json',
      override: { transformer: withoutFiles },
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

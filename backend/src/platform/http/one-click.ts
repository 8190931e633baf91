import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where mail programs post `List-Unsubscribe=One-Click` (RFC 8058), below the prefix of the API. */
export const ONE_CLICK_PATH = 'unsubscriptions';

export const isOneClick = (request: FastifyRequest) =>
  request.routeOptions.url === `/api/v1/${ONE_CLICK_PATH}`;

/**
 * JSON is the only body, except here: mail programs post a form. What it holds is not read, because the address says
 * everything: its token alone decides, so that a form from another site gains nothing.
 */
export function acceptOneClick(fastify: FastifyInstance): void {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
    // The reader of uploads, registered before, leaves the form alone as well.
    if (fastify.hasContentTypeParser(type)) continue;
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request, _body, done) => {
      if (isOneClick(request)) return done(null, undefined);
      const error = Object.assign(new Error('Send application/json.'), {
        code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
        statusCode: 415,
      });
      done(error, undefined);
    });
  }
}

import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';

/** Where the renderer's calls within this process come from: no socket can have this address. */
export const IN_PROCESS = 'in-process';

/** Plain reads are counted in memory per process and address: enough to stop a runaway client, free of a query. */
export function limitReads(fastify: FastifyInstance, perMinute: number): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.ip === IN_PROCESS) return;
    try {
      await limiter.consume(request.ip);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const headers = {
        'retry-after': String(seconds),
        'ratelimit-policy': `"reads";q=${perMinute};w=60`,
        ratelimit: `"reads";r=0;t=${seconds}`,
      };
      sendProblem(
        reply,
        new HttpProblem(
          429,
          'limit.too-many-requests',
          'Too many requests. Wait a moment.',
          { seconds },
          headers,
        ),
      );
    }
  });
}

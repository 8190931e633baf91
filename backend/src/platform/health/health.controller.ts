import { Controller, Get, type OnApplicationShutdown, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Passive } from '../access/passive.js';
import { Requires } from '../access/requires.js';
import { Database } from '../database/database.js';
import { HttpProblem } from '../errors/domain-error.js';
import { Problem } from '../errors/problem.js';

export class HealthView {
  @ApiProperty({ example: 'ok' }) status!: string;
}

/** For load balancers: is the process alive, and should it get requests? */
@ApiTags('health')
@Controller()
export class HealthController implements BeforeApplicationShutdown, OnApplicationShutdown {
  private stopping = false;

  constructor(private readonly db: Database) {}

  /** Readiness turns first, so that a balancer stops sending before the listener closes. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  onApplicationShutdown(): void {
    this.stopping = true;
  }

  @Get('healthz')
  @Passive()
  @Requires('health:read')
  @ApiOkResponse({ type: HealthView })
  alive(): HealthView {
    return { status: 'ok' };
  }

  /** 503 while the database is away or the process is stopping. */
  @Get('readyz')
  @Passive()
  @Requires('health:read')
  @ApiOkResponse({ type: HealthView })
  @ApiServiceUnavailableResponse({ type: Problem })
  async ready(): Promise<HealthView> {
    if (this.stopping)
      throw new HttpProblem(503, 'service.stopping', 'This process is stopping.', {}, { 'retry-after': '5' });
    await this.db.query('SELECT 1');
    return { status: 'ready' };
  }
}

import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { Idempotency } from './idempotent.js';
import { IdempotencySweep } from './idempotency-sweep.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IdempotencyKey])],
  providers: [Idempotency, IdempotencySweep],
  exports: [Idempotency],
})
export class HttpModule {}

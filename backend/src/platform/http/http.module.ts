import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencySweep } from './idempotency-sweep.js';

@Module({ imports: [TypeOrmModule.forFeature([IdempotencyKey])], providers: [IdempotencySweep] })
export class HttpModule {}

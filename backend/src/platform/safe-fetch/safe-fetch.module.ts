import { Global, Module } from '@nestjs/common';
import { SafeFetch } from './safe-fetch.js';

@Global()
@Module({ providers: [SafeFetch], exports: [SafeFetch] })
export class SafeFetchModule {}

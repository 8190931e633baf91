import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { PROJECT_ROOT } from '../config/project-root.js';
import { LocalStorage } from './local-storage.js';
import { S3Storage } from './s3-storage.js';
import { Staging } from './staging.js';
import { FileStorage } from './storage.js';

@Global()
@Module({
  providers: [Staging, { provide: FileStorage, inject: [Configuration], useFactory: storageFor }],
  exports: [FileStorage, Staging],
})
export class StorageModule {}

function storageFor(configuration: Configuration): FileStorage {
  if (configuration.STORAGE === 'local') {
    return new LocalStorage(path.resolve(PROJECT_ROOT, configuration.STORAGE_DIR, 'files'));
  }
  // Reading the configuration has made sure that they are all set.
  return new S3Storage({
    endpoint: configuration.S3_ENDPOINT as string,
    name: configuration.S3_BUCKET as string,
    region: configuration.S3_REGION,
    accessKeyId: configuration.S3_ACCESS_KEY_ID as string,
    secretAccessKey: configuration.S3_SECRET_ACCESS_KEY as string,
  });
}

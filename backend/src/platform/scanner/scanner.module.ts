import { Global, Logger, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { ClamdScanner } from './clamd.js';
import { NoScanner, Scanner } from './scanner.js';

@Global()
@Module({
  providers: [{ provide: Scanner, inject: [Configuration], useFactory: scannerFor }],
  exports: [Scanner],
})
export class ScannerModule {}

function scannerFor({ CLAMD_URL, ROLE }: Configuration): Scanner {
  if (CLAMD_URL) return new ClamdScanner(CLAMD_URL);
  if (ROLE !== 'web') {
    new Logger('scanner').log('CLAMD_URL is not set: uploads are cleared by the check of their type alone');
  }
  return new NoScanner();
}

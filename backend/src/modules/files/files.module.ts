import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExamineUpload } from './examine-upload.js';
import { FileBlob, StoredFile } from './file.entity.js';
import { FileOwners } from './file-owners.js';
import { FileRecords } from './file-records.js';
import { FilesController } from './files.controller.js';
import { Files } from './files.reader.js';
import { ReceiveUpload } from './receive-upload.js';
import { ServeFile } from './serve-file.js';
import { SweepFiles } from './sweep-files.js';

/** Global, as whoever owns files needs the same four of it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile, FileBlob])],
  controllers: [FilesController],
  providers: [Files, FileOwners, FileRecords, ReceiveUpload, ExamineUpload, ServeFile, SweepFiles],
  exports: [Files, FileOwners, FileRecords, ReceiveUpload],
})
export class FilesModule {}

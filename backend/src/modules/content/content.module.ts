import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendPublished } from './amend-published.js';
import { BeginDraft } from './begin-draft.js';
import { ContentExportController } from './content-export.controller.js';
import { ContentController } from './content.controller.js';
import { ContentKeys } from './content-keys.js';
import { ContentNews } from './content-news.js';
import { ContentQueries } from './content.queries.js';
import { ContentRecords } from './content.reader.js';
import { ContentTypes } from './content-types.js';
import { ContentComment, ContentVersion } from './content-version.entity.js';
import { ContentViews } from './content-views.js';
import { CreateRecord } from './create-record.js';
import { DiscardDrafts } from './discard-drafts.js';
import { DraftsController } from './drafts.controller.js';
import { KeepUnedited } from './keep-unedited.js';
import { MoveVersion } from './move-version.js';
import { OpenVersions } from './open-versions.js';
import { PublishScheduled } from './publish-scheduled.js';
import { PublishVersion } from './publish-version.js';
import { RecordStore } from './record-store.js';
import { ReviewFacts } from './review-facts.js';
import { SaveDraft } from './save-draft.js';
import { VersionQueries } from './version.queries.js';
import { VersionSteps } from './version-steps.js';

const verbs = [
  ...[AmendPublished, CreateRecord, BeginDraft, SaveDraft, DiscardDrafts, MoveVersion, PublishScheduled],
];

@Module({
  imports: [TypeOrmModule.forFeature([ContentVersion, ContentComment])],
  controllers: [ContentController, ContentExportController, DraftsController],
  providers: [
    ...verbs,
    ContentTypes,
    RecordStore,
    ContentViews,
    ContentRecords,
    ContentQueries,
    OpenVersions,
    ContentNews,
    VersionQueries,
    KeepUnedited,
    PublishVersion,
    ReviewFacts,
    ContentKeys,
    VersionSteps,
  ],
  exports: [ContentTypes, ContentKeys, ContentNews, ContentRecords, OpenVersions, ReviewFacts, ...verbs],
})
export class ContentModule {}

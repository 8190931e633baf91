export { AmendPublished } from './amend-published.js';
export { BeginDraft } from './begin-draft.js';
export { ContentKeys, type StandingRecord } from './content-keys.js';
export { ContentNews, type RecordNews } from './content-news.js';
export { demoCannotPublish } from './content.errors.js';
export { CONTENT_EVENTS } from './content.events.js';
export { ContentModule } from './content.module.js';
export { ContentRecords } from './content.reader.js';
export {
  type ContentDocument,
  type ContentNote,
  type ContentSubject,
  type ContentType,
  ContentTypes,
  type KnownRecord,
  type Publication,
} from './content-types.js';
export { CreateRecord } from './create-record.js';
export { checkedDocument } from './document-check.js';
export { DiscardDrafts } from './discard-drafts.js';
export { FieldChangeView } from './dto/views.js';
export { changesBetween, type Json, pointerTo, same } from './model/documents.js';
export { type OpenVersion, OpenVersions } from './open-versions.js';
export { MoveVersion } from './move-version.js';
export { PublishScheduled } from './publish-scheduled.js';
export { isRefused, type Outcome } from './refusals.js';
export { ReviewFacts } from './review-facts.js';
export { SaveDraft } from './save-draft.js';

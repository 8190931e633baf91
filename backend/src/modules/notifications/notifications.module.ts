import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { ContentModule } from '../content/index.js';
import { CorrectionsModule } from '../corrections/index.js';
import { EnquiriesModule } from '../enquiries/index.js';
import { ParksModule } from '../parks/index.js';
import { LeadsModule } from '../leads/index.js';
import { RegimesModule } from '../regimes/index.js';
import { RuleChangesModule } from '../rule-changes/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { DigestRows } from './digest-rows.js';
import {
  Notification,
  NotificationPreference,
  NotificationSettings,
  UnsubscribeToken,
} from './notification.entity.js';
import { NotificationHistory } from './notification-history.js';
import { NotificationMails } from './notification-mails.js';
import { NotificationPreferences } from './notification-preferences.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationWords } from './notification-words.js';
import { Notify } from './notify.js';
import { NotifyDeskWhenCorrectionProposed } from './notify-desk-when-correction-proposed.js';
import { NotifyDecidersWhenFileAsked } from './notify-deciders-when-file-asked.js';
import { NotifyDeskWhenEnquirySubmitted } from './notify-desk-when-enquiry-submitted.js';
import { NotifyDeskWhenSaidNotAnswered } from './notify-desk-when-said-not-answered.js';
import { NotifyOtherSideWhenWritten } from './notify-other-side-when-written.js';
import { NotifyOwnerWhenPasswordChanged } from './notify-owner-when-password-changed.js';
import { NotifyParkWhenFactsWait } from './notify-park-when-facts-wait.js';
import { NotifyReaderWhenCorrectionDecided } from './notify-reader-when-correction-decided.js';
import { NotifyReviewersWhenContentSubmitted } from './notify-reviewers-when-content-submitted.js';
import { NotifyOwnersWhenRuleChanged } from './notify-owners-when-rule-changed.js';
import { NotifyWritersWhenContentDecided } from './notify-writers-when-content-decided.js';
import { PreferenceRows } from './preference-rows.js';
import { ReadNotifications } from './read-notifications.js';
import { SendDigests } from './send-digests.js';
import { Telling } from './telling.js';
import { SweepOldNotifications } from './sweep-old-notifications.js';
import { Unsubscribe } from './unsubscribe.js';
import { ToldRecords } from './told-records.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { UnsubscriptionsController } from './unsubscriptions.controller.js';

const handlers = [
  NotifyDeskWhenEnquirySubmitted,
  NotifyDeskWhenSaidNotAnswered,
  NotifyOtherSideWhenWritten,
  NotifyOwnerWhenPasswordChanged,
  NotifyParkWhenFactsWait,
  NotifyDeskWhenCorrectionProposed,
  NotifyReaderWhenCorrectionDecided,
  NotifyReviewersWhenContentSubmitted,
  NotifyWritersWhenContentDecided,
  NotifyDecidersWhenFileAsked,
  NotifyOwnersWhenRuleChanged,
];
const verbs = [Notify, ReadNotifications, Unsubscribe, SendDigests, SweepOldNotifications];
const parts = [
  DeskAddressees,
  DigestRows,
  NotificationHistory,
  NotificationMails,
  NotificationPreferences,
  NotificationsQueries,
  NotificationWords,
  PreferenceRows,
  ToldRecords,
  UnsubscribeLinks,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Notification, NotificationSettings, NotificationPreference, UnsubscribeToken]),
    CompaniesModule,
    ContentModule,
    CorrectionsModule,
    EnquiriesModule,
    ParksModule,
    LeadsModule,
    RegimesModule,
    RuleChangesModule,
  ],
  controllers: [NotificationsController, UnsubscriptionsController],
  providers: [{ provide: Telling, useExisting: Notify }, ...handlers, ...verbs, ...parts],
  exports: [NotificationHistory],
})
export class NotificationsModule {}

import { CreatePlatform20261124000100 } from './20261124000100-create-platform.js';
import { CreateJobQueue20261124000200 } from './20261124000200-create-job-queue.js';
import { CreateCatalogue20261124000300 } from './20261124000300-create-catalogue.js';
import { CreateIdentity20261124000400 } from './20261124000400-create-identity.js';
import { CreateCompanies20261124000500 } from './20261124000500-create-companies.js';
import { CreateEnquiries20261124000600 } from './20261124000600-create-enquiries.js';
import { CreateMessages20261124000700 } from './20261124000700-create-messages.js';
import { CreateLeads20261124000800 } from './20261124000800-create-leads.js';
import { CreateContent20261126000100 } from './20261126000100-create-content.js';
import { ExtendParks20261126000101 } from './20261126000101-extend-parks.js';
import { CreateParkContacts20261126000102 } from './20261126000102-create-park-contacts.js';
import { CreateInvitations20261126000200 } from './20261126000200-create-invitations.js';
import { CreateClaims20261126000210 } from './20261126000210-create-claims.js';
import { CreateClaimInvitations20261126000220 } from './20261126000220-create-claim-invitations.js';
import { CreateNotifications20261126000300 } from './20261126000300-create-notifications.js';
import { ConfirmFacts20261126000310 } from './20261126000310-confirm-facts.js';
import { CheckSourceLinks20261126000320 } from './20261126000320-check-source-links.js';
import { CreateFiles20261126000400 } from './20261126000400-create-files.js';
import { CreateParkFiles20261126000410 } from './20261126000410-create-park-files.js';
import { CreatePlots20261126000500 } from './20261126000500-create-plots.js';
import { ExtendOfferings20261126000510 } from './20261126000510-extend-offerings.js';
import { CreateImports20261126000700 } from './20261126000700-create-imports.js';
import { CreateCorrections20261126100001 } from './20261126100001-create-corrections.js';
import { AttachFilesToPlots20261126110000 } from './20261126110000-attach-files-to-plots.js';
import { KeepWhatAConfirmationReplaced20261126110010 } from './20261126110010-keep-what-a-confirmation-replaced.js';
import { SayWhyArchived20261126110020 } from './20261126110020-say-why-archived.js';
import { IndexCorrectionsByAuthor20261126120010 } from './20261126120010-index-corrections-by-author.js';
import { CreateMeasures20261126200000 } from './20261126200000-create-measures.js';
import { CreateEligibilityResults20261126210000 } from './20261126210000-create-eligibility-results.js';
import { CreateRuleVerifications20261126210100 } from './20261126210100-create-rule-verifications.js';
import { CreateRuleChanges20261126210110 } from './20261126210110-create-rule-changes.js';
import { KeepCombinationsWithResults20261126220200 } from './20261126220200-keep-combinations-with-results.js';
import { KeepRecordsOfRegimes20261127020000 } from './20261127020000-keep-records-of-regimes.js';
import { WidenRuleChanges20261127020010 } from './20261127020010-widen-rule-changes.js';

/** Every migration, in order. One that has landed is never edited. */
export const MIGRATIONS = [
  CreatePlatform20261124000100,
  CreateJobQueue20261124000200,
  CreateCatalogue20261124000300,
  CreateIdentity20261124000400,
  CreateCompanies20261124000500,
  CreateEnquiries20261124000600,
  CreateMessages20261124000700,
  CreateLeads20261124000800,
  CreateContent20261126000100,
  ExtendParks20261126000101,
  CreateParkContacts20261126000102,
  CreateInvitations20261126000200,
  CreateClaims20261126000210,
  CreateClaimInvitations20261126000220,
  CreateNotifications20261126000300,
  ConfirmFacts20261126000310,
  CheckSourceLinks20261126000320,
  CreateFiles20261126000400,
  CreateParkFiles20261126000410,
  CreatePlots20261126000500,
  ExtendOfferings20261126000510,
  CreateImports20261126000700,
  CreateCorrections20261126100001,
  AttachFilesToPlots20261126110000,
  KeepWhatAConfirmationReplaced20261126110010,
  SayWhyArchived20261126110020,
  IndexCorrectionsByAuthor20261126120010,
  CreateMeasures20261126200000,
  CreateEligibilityResults20261126210000,
  CreateRuleVerifications20261126210100,
  CreateRuleChanges20261126210110,
  KeepCombinationsWithResults20261126220200,
  KeepRecordsOfRegimes20261127020000,
  WidenRuleChanges20261127020010,
] as const;

import {
  ClaimsExportExportColumnsItem,
  ClaimsExportExportQueueColumnsItem,
  ContentExportExportColumnsItem,
  ContentExportExportReviewsColumnsItem,
  CorrectionsExportExportColumnsItem,
  CorrectionsExportExportOfParkColumnsItem,
  CorrectionsExportExportOwnColumnsItem,
  DeskExportExportFactsColumnsItem,
  DeskExportExportProfilesColumnsItem,
  ImportsExportExportColumnsItem,
  ParkFilesExportExportColumnsItem,
  ParkFilesExportExportWaitingColumnsItem,
  TeamsExportExportInvitationsColumnsItem,
  TeamsExportExportMembersColumnsItem,
  EnquiriesExportExportColumnsItem,
  EnquiriesExportExportInboxColumnsItem,
  LandExportExportBuildingsColumnsItem,
  LandExportExportPlotsColumnsItem,
  LeadsExportExportColumnsItem,
  OfferingsExportExportColumnsItem,
  ParksExportExportColumnsItem,
  PoliciesExportExportColumnsItem,
  RegimesExportExportColumnsItem,
  ProjectsExportExportColumnsItem,
  VerificationExportExportColumnsItem,
} from '../api/generated/model';
import {
  BUILDING_EXPORT_COLUMNS,
  OFFERING_EXPORT_COLUMNS,
  PARK_EXPORT_COLUMNS,
  PLOT_EXPORT_COLUMNS,
  POLICY_EXPORT_COLUMNS,
  REGIME_EXPORT_COLUMNS,
  labelledColumns,
} from './export-columns';
import { DESK_LISTS, DeskList, deskColumns } from './export-columns-desk';

const PUBLIC: [string, readonly string[], object][] = [
  ['parks', PARK_EXPORT_COLUMNS, ParksExportExportColumnsItem],
  ['policies', POLICY_EXPORT_COLUMNS, PoliciesExportExportColumnsItem],
  ['regimes', REGIME_EXPORT_COLUMNS, RegimesExportExportColumnsItem],
  ['offerings', OFFERING_EXPORT_COLUMNS, OfferingsExportExportColumnsItem],
  ['plots', PLOT_EXPORT_COLUMNS, LandExportExportPlotsColumnsItem],
  ['buildings', BUILDING_EXPORT_COLUMNS, LandExportExportBuildingsColumnsItem],
];
/** What the server has for each list of a desk; two lists may have the same columns. */
const DESKS: Record<DeskList, object[]> = {
  leads: [LeadsExportExportColumnsItem],
  inbox: [EnquiriesExportExportInboxColumnsItem],
  enquiries: [EnquiriesExportExportColumnsItem],
  projects: [ProjectsExportExportColumnsItem],
  records: [ContentExportExportColumnsItem, ContentExportExportReviewsColumnsItem],
  claims: [ClaimsExportExportColumnsItem, ClaimsExportExportQueueColumnsItem],
  corrections: [CorrectionsExportExportColumnsItem, CorrectionsExportExportOfParkColumnsItem],
  'own-corrections': [CorrectionsExportExportOwnColumnsItem],
  imports: [ImportsExportExportColumnsItem],
  members: [TeamsExportExportMembersColumnsItem],
  invitations: [TeamsExportExportInvitationsColumnsItem],
  profiles: [DeskExportExportProfilesColumnsItem],
  'facts-to-confirm': [DeskExportExportFactsColumnsItem],
  'rules-to-verify': [VerificationExportExportColumnsItem],
  files: [ParkFilesExportExportColumnsItem],
  'waiting-files': [ParkFilesExportExportWaitingColumnsItem],
};
const DESK_NAMES = Object.keys(DESKS) as DeskList[];

describe('the columns that can be chosen', () => {
  it.each(PUBLIC)('of %s are those that the server has', (_, columns, known) => {
    expect(columns).toEqual(Object.values(known));
  });

  it.each(PUBLIC)('of %s have a name each', (_, columns) => {
    expect(labelledColumns(columns).filter(({ key, label }) => key === label)).toEqual([]);
  });

  it.each(DESK_NAMES)('of the desk’s %s are those that the server has, and have a name each', (list) => {
    for (const known of DESKS[list]) expect(DESK_LISTS[list]).toEqual(Object.values(known));
    expect(deskColumns(list).filter(({ key, label }) => key === label)).toEqual([]);
  });
});

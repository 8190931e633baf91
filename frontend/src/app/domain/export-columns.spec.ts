import {
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
import {
  ENQUIRY_EXPORT_COLUMNS,
  INBOX_EXPORT_COLUMNS,
  LEAD_EXPORT_COLUMNS,
  PROJECT_EXPORT_COLUMNS,
  labelledDeskColumns,
} from './export-columns-desk';

const PUBLIC: [string, readonly string[], object][] = [
  ['parks', PARK_EXPORT_COLUMNS, ParksExportExportColumnsItem],
  ['policies', POLICY_EXPORT_COLUMNS, PoliciesExportExportColumnsItem],
  ['regimes', REGIME_EXPORT_COLUMNS, RegimesExportExportColumnsItem],
  ['offerings', OFFERING_EXPORT_COLUMNS, OfferingsExportExportColumnsItem],
  ['plots', PLOT_EXPORT_COLUMNS, LandExportExportPlotsColumnsItem],
  ['buildings', BUILDING_EXPORT_COLUMNS, LandExportExportBuildingsColumnsItem],
];
const DESKS: [string, readonly string[], object][] = [
  ['leads', LEAD_EXPORT_COLUMNS, LeadsExportExportColumnsItem],
  ['inbox', INBOX_EXPORT_COLUMNS, EnquiriesExportExportInboxColumnsItem],
  ['enquiries', ENQUIRY_EXPORT_COLUMNS, EnquiriesExportExportColumnsItem],
  ['projects', PROJECT_EXPORT_COLUMNS, ProjectsExportExportColumnsItem],
];

describe('the columns that can be chosen', () => {
  it.each([...PUBLIC, ...DESKS])('of %s are those that the server has', (_, columns, known) => {
    expect(columns).toEqual(Object.values(known));
  });

  it.each(PUBLIC)('of %s have a name each', (_, columns) => {
    expect(labelledColumns(columns).filter(({ key, label }) => key === label)).toEqual([]);
  });

  it.each(DESKS)('of %s have a name each', (_, columns) => {
    expect(labelledDeskColumns(columns).filter(({ key, label }) => key === label)).toEqual([]);
  });
});

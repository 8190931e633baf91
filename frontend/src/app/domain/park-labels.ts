import { Words, labelOf } from './words';

const KINDS: Words = {
  'development zone': $localize`:@@park-kind.development-zone:Development zone`,
  'industrial park': $localize`:@@park-kind.industrial-park:Industrial park`,
  'project site': $localize`:@@park-kind.project-site:Project site`,
  'industrial platform': $localize`:@@park-kind.industrial-platform:Industrial platform`,
  'master-planned park': $localize`:@@park-kind.master-planned-park:Master-planned park`,
  'technology park': $localize`:@@park-kind.technology-park:Technology park`,
  'chemical park': $localize`:@@park-kind.chemical-park:Chemical park`,
  'planned industrial park': $localize`:@@park-kind.planned-industrial-park:Planned industrial park`,
};

const LEVELS: Words = {
  national: $localize`:@@park-level.national:National`,
  'park in national zone': $localize`:@@park-level.park-in-national-zone:Park in a national zone`,
  'park in zone': $localize`:@@park-level.park-in-zone:Park in a zone`,
  provincial: $localize`:@@park-level.provincial:Provincial`,
  municipal: $localize`:@@park-level.municipal:Municipal`,
  state: $localize`:@@park-level.state:State`,
  county: $localize`:@@park-level.county:County`,
  private: $localize`:@@park-level.private:Private`,
  'state company': $localize`:@@park-level.state-company:State company`,
};

const STATUSES: Words = {
  operating: $localize`:@@park-status.operating:Operating`,
  announced: $localize`:@@park-status.announced:Announced`,
  planned: $localize`:@@park-status.planned:Planned`,
  'under development': $localize`:@@park-status.under-development:Under development`,
  'under construction': $localize`:@@park-status.under-construction:Under construction`,
};

/** The words there are labels for, for those who choose one. */
export const PARK_KINDS: readonly string[] = Object.keys(KINDS);
export const PARK_LEVELS: readonly string[] = Object.keys(LEVELS);
export const PARK_STATUSES: readonly string[] = Object.keys(STATUSES);

/** Sources call parks what they like: known words are translated, others are shown as they were stated. */
export const parkKindLabel = (kind: string): string => labelOf(KINDS, kind);
export const parkLevelLabel = (level: string): string => labelOf(LEVELS, level);
export const parkStatusLabel = (status: string): string => labelOf(STATUSES, status);

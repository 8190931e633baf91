import { ProjectSummaryView } from '../../api/generated/model';
import { formatDate, formatMoney, formatNumber, formatQuantity } from '../../domain/format';
import { segmentLabel } from '../../domain/segments';
import { Definition } from '../../ui/definition-list';

/** What a project plans, line by line; null is what its company has not said. */
export function projectDefinitions(project: ProjectSummaryView, locale: string): Definition[] {
  const { capex, jobs, land, power, starts } = project;
  return [
    { term: $localize`:@@desk.project.title:Project`, value: project.title },
    { term: $localize`:@@desk.project.segment:Segment`, value: segmentLabel(project.segment) },
    { term: $localize`:@@desk.project.product:Product`, value: project.product },
    { term: $localize`:@@desk.project.capex:Capex`, value: capex && formatMoney(capex, locale) },
    { term: $localize`:@@desk.project.jobs:Jobs`, value: jobs === null ? null : formatNumber(jobs, locale) },
    { term: $localize`:@@desk.project.land:Land`, value: quantity(land, locale) },
    { term: $localize`:@@desk.project.power:Power`, value: quantity(power, locale) },
    { term: $localize`:@@desk.project.starts:Start`, value: starts && formatDate(starts, locale) },
  ];
}

function quantity(stated: { value: string; unit: string } | null, locale: string): string | null {
  if (stated === null) return null;
  const { value, unit, also } = formatQuantity(stated.value, stated.unit, locale);
  return also ? `${value} ${unit} (${also})` : `${value} ${unit}`;
}

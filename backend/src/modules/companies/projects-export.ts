import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { ProjectListQuery } from './dto/inputs.js';
import type { ProjectView } from './dto/views.js';

/** The columns of the projects of one's own companies. */
export const PROJECT_COLUMNS_OF_EXPORT: readonly TableColumn<ProjectView>[] = [
  { key: 'title', value: (project) => project.title },
  { key: 'segment', value: (project) => project.segment },
  { key: 'product', value: (project) => project.product },
  { key: 'capex', value: (project) => project.capex?.amount ?? null },
  { key: 'capex_currency', value: (project) => project.capex?.currency ?? null },
  { key: 'jobs', value: (project) => project.jobs },
  { key: 'land', value: (project) => project.land?.value ?? null },
  { key: 'land_unit', value: (project) => project.land?.unit ?? null },
  { key: 'power', value: (project) => project.power?.value ?? null },
  { key: 'power_unit', value: (project) => project.power?.unit ?? null },
  { key: 'starts', value: (project) => project.starts?.value ?? null },
  { key: 'notes', value: (project) => project.notes },
  { key: 'created_at', value: (project) => project.createdAt },
  { key: 'id', value: (project) => project.id },
];

export class ProjectExportQuery extends withExport(
  ProjectListQuery,
  PROJECT_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}

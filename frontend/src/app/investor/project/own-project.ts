import { ProjectSummaryView } from '../../api/generated/model';
import { Definition } from '../../ui/definition-list';
import { ProjectBody, describeProject } from './project-entries';

/** A project of the API as a page shows it; its notes where the API tells them. */
export function describeOwnProject(
  { starts, notes, ...said }: ProjectSummaryView & { notes?: string | null },
  locale: string,
): Definition[] {
  const body = { ...said, notes: notes ?? null, starts: starts?.value ?? null } as ProjectBody;
  const shown = describeProject(body, locale);
  return notes === undefined ? shown.slice(0, -1) : shown;
}

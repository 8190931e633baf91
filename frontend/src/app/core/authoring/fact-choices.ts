import { PROJECT_FACTS, ProjectFactDefinition } from '@models/policies/model/project-facts.data';
import { projectFactGroupLabel, projectFactLabel } from '../../domain/project-fact-labels';
import { EntryOption } from '../../ui/entry/entry-field';

export interface FactGroup {
  label: string;
  facts: readonly EntryOption[];
}

/** The facts of the catalogue that are wanted, under the headings by which projects are asked. */
export function factGroups(wanted: (key: string, definition: ProjectFactDefinition) => boolean): FactGroup[] {
  const groups = new Map<string, EntryOption[]>();
  for (const definition of PROJECT_FACTS) {
    if (!wanted(definition.key, definition)) continue;
    const label = projectFactGroupLabel(definition.group);
    const option = { value: definition.key, label: projectFactLabel(definition.key) };
    groups.set(label, [...(groups.get(label) ?? []), option]);
  }
  return [...groups].map(([label, facts]) => ({ label, facts }));
}

import { ProjectView } from '../../api/generated/model';
import { describeOwnProject } from '../project/own-project';
import { ProjectEntries, describeProject, projectBody } from '../project/project-entries';

/** One field that two people have written differently; null is what one of them left open. */
export interface Difference {
  term: string;
  yours: string | null;
  theirs: string | null;
}

/** What differs between what is typed here and what somebody else has saved meanwhile. */
export function differences(yours: ProjectEntries, theirs: ProjectView, locale: string): Difference[] {
  const saved = describeOwnProject(theirs, locale);
  return describeProject(projectBody(yours, locale), locale).flatMap(({ term, value }) => {
    const other = saved.find((each) => each.term === term)?.value ?? null;
    return other === value ? [] : [{ term, yours: value, theirs: other }];
  });
}

/** What is wrong with a fact that is stated of a project. Only the check shows it. */
export const ELIGIBILITY_PROBLEMS: Readonly<Record<string, () => string>> = {
  'project-fact.unknown-key': () =>
    $localize`:@@problem.project-fact.unknown-key:Projects are not asked about this. Leave it out.`,
  'project-fact.type': () =>
    $localize`:@@problem.project-fact.type:This is no answer to the question. Choose or write one that is.`,
  'project-fact.unit': () =>
    $localize`:@@problem.project-fact.unit:This unit measures something else. Choose one of those offered.`,
  'project-fact.negative': () => $localize`:@@problem.project-fact.negative:It cannot be less than nothing.`,
  'project-fact.absurd': () =>
    $localize`:@@problem.project-fact.absurd:This is more than can be. Look at the number of zeros.`,
  'project-fact.above': () => $localize`:@@problem.project-fact.above:A share is at most 100 percent.`,
  'project-fact.contradiction': () =>
    $localize`:@@problem.project-fact.contradiction:This contradicts another of your answers: a part cannot be more than its whole, and a domestic firm brings no foreign capital.`,
  'project-fact.implied-otherwise': () =>
    $localize`:@@problem.project-fact.implied-otherwise:The opposite follows from another of your answers, such as the stage of the value chain. Change one of the two.`,
};

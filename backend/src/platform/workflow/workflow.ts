/** Where an action leads: always the same state, or one the facts decide. */
type Target<State extends string, Facts> = State | ((state: State, facts: Facts) => State);

/** One row of the table: from which states, to which, who may (as a permission), and what else must hold. */
export interface Transition<State extends string, Facts> {
  from: readonly State[];
  to: Target<State, Facts>;
  /** The states a computed `to` may answer; needed so that the table can be checked without running it. */
  targets?: readonly State[];
  permission: string;
  /** Answers a reason code when the action is refused, null when it may go on. */
  guard?: (facts: Facts, state: State) => string | null;
}

export interface WorkflowTable<State extends string, Action extends string, Facts> {
  initial: State;
  states: readonly State[];
  /** States nothing leads out of, on purpose. */
  final: readonly State[];
  transitions: Readonly<Record<Action, Transition<State, Facts>>>;
}

/**
 * What came of an action. `workflow.action-unknown`, `workflow.state-unknown` and `workflow.action-not-available` say
 * that the table has no such row; `workflow.action-refused` that a guard said no, and `reason` is its code.
 */
export type Outcome<State extends string> =
  { ok: true; to: State } | { ok: false; code: WorkflowCode; reason: string };

export const WORKFLOW_CODES = [
  'workflow.action-unknown',
  'workflow.state-unknown',
  'workflow.action-not-available',
  'workflow.action-refused',
] as const;
export type WorkflowCode = (typeof WORKFLOW_CODES)[number];

export interface Workflow<State extends string, Action extends string, Facts> {
  readonly table: WorkflowTable<State, Action, Facts>;
  /** The state after the action. Asks no permission: that is done where the actor and the row are known. */
  apply(state: string, action: string, facts: Facts): Outcome<State>;
  /**
   * What can be done now, in the order of the table: the buttons. Without facts the guards are not asked, without `can`
   * every permission counts as given.
   */
  availableActions(state: string, facts?: Facts, can?: (permission: string) => boolean): Action[];
  /** The permission an action asks for. */
  permissionOf(action: Action): string;
  /** What is wrong with the table, as sentences; a test expects none. */
  problems(): string[];
}

/**
 * A state machine from a table.
 * @returns pure functions over it; nothing is stored.
 */
export function defineWorkflow<State extends string, Action extends string, Facts>(
  table: WorkflowTable<State, Action, Facts>,
): Workflow<State, Action, Facts> {
  const actions = Object.keys(table.transitions) as Action[];
  return {
    table,
    apply: (state, action, facts) => apply(table, state, action, facts),
    availableActions: (state, facts, can = () => true) =>
      actions.filter((action) => {
        const { from, guard, permission } = table.transitions[action];
        if (!isOneOf(from, state) || !can(permission)) return false;
        return facts === undefined || (guard?.(facts, state) ?? null) === null;
      }),
    permissionOf: (action) => table.transitions[action].permission,
    problems: () => problemsOf(table),
  };
}

function apply<State extends string, Action extends string, Facts>(
  table: WorkflowTable<State, Action, Facts>,
  state: string,
  action: string,
  facts: Facts,
): Outcome<State> {
  if (!isOneOf(table.states, state)) return { ok: false, code: 'workflow.state-unknown', reason: state };
  if (!Object.hasOwn(table.transitions, action))
    return { ok: false, code: 'workflow.action-unknown', reason: action };
  const transition = table.transitions[action as Action];
  if (!transition.from.includes(state)) {
    return { ok: false, code: 'workflow.action-not-available', reason: `${action} from ${state}` };
  }
  const refusal = transition.guard?.(facts, state) ?? null;
  if (refusal !== null) return { ok: false, code: 'workflow.action-refused', reason: refusal };
  const to = typeof transition.to === 'function' ? transition.to(state, facts) : transition.to;
  // A mistake in the table, not of the caller: better loud than a row in a state nothing leads out of.
  if (!targetsOf(transition).includes(to))
    throw new Error(`${action} led to ${to}, which its row does not name.`);
  return { ok: true, to };
}

function problemsOf<State extends string, Action extends string, Facts>(
  table: WorkflowTable<State, Action, Facts>,
): string[] {
  const rows = Object.entries<Transition<State, Facts>>(table.transitions);
  const named = [
    table.initial,
    ...table.final,
    ...rows.flatMap(([, row]) => [...row.from, ...targetsOf(row)]),
  ];
  const known = new Set<string>(table.states);
  const reached = reachableStates(
    table.initial,
    rows.map(([, row]) => row),
  );
  const left = new Set<string>(rows.flatMap(([, row]) => row.from));
  return [
    ...[...new Set(named)]
      .filter((state) => !known.has(state))
      .map((state) => `The state ${state} is not in the list.`),
    ...repeated(table.states).map((state) => `The state ${state} is in the list twice.`),
    ...table.states.filter((state) => !reached.has(state)).map((state) => `Nothing leads to ${state}.`),
    ...table.states
      .filter((state) => !left.has(state) && !table.final.includes(state))
      .map((state) => `Nothing leads out of ${state}, and it is not final.`),
    ...rows.flatMap(([action, row]) => problemsOfRow(action, row, table.final)),
  ];
}

function problemsOfRow<State extends string, Facts>(
  action: string,
  row: Transition<State, Facts>,
  final: readonly State[],
): string[] {
  const problems = row.from
    .filter((state) => final.includes(state))
    .map((state) => `${action} leads out of ${state}, which is final.`);
  if (row.from.length === 0) problems.push(`${action} starts nowhere.`);
  if (row.permission === '') problems.push(`${action} asks for no permission.`);
  if (targetsOf(row).length === 0)
    problems.push(`${action} computes its target and does not name the possible ones.`);
  return problems;
}

function reachableStates<State extends string, Facts>(
  initial: State,
  rows: readonly Transition<State, Facts>[],
): Set<State> {
  const reached = new Set([initial]);
  // A Set is iterated in order of insertion, what is added meanwhile included.
  for (const state of reached) {
    for (const row of rows)
      if (row.from.includes(state)) targetsOf(row).forEach((target) => reached.add(target));
  }
  return reached;
}

function targetsOf<State extends string, Facts>(row: Transition<State, Facts>): readonly State[] {
  return typeof row.to === 'function' ? (row.targets ?? []) : [row.to];
}

function repeated<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}

function isOneOf<State extends string>(states: readonly State[], state: string): state is State {
  return (states as readonly string[]).includes(state);
}

type Params = Readonly<Record<string, unknown>>;

/** What refusals about teams, invitations and claims mean to the person who reads them, and what to do next. */
export const TEAM_PROBLEMS: Readonly<Record<string, (params: Params) => string>> = {
  'team.not-yours-to-change': () =>
    $localize`:@@problem.team-not-yours:You can see this team; only who leads it may change it.`,
  'team.last-manager': () =>
    $localize`:@@problem.team-last-manager:Somebody has to lead the team. Give a colleague that role first.`,
  'team.already-member': () =>
    $localize`:@@problem.team-already-member:This address belongs to a member of the team.`,
  'team.none-yet': () =>
    $localize`:@@problem.team-none-yet:Nobody has claimed this park: its own people do that first.`,
  'team.role-unknown': () => $localize`:@@problem.team-role-unknown:Choose one of the roles of this team.`,
  'invitation.withdrawn': () =>
    $localize`:@@problem.invitation-withdrawn:The team has taken this invitation back. If you think that is a mistake, ask who invited you.`,
  'invitation.used': () =>
    $localize`:@@problem.invitation-used:This invitation has been accepted already. Sign in to get to the team’s desk.`,
  'invitation.expired': () =>
    $localize`:@@problem.invitation-expired:This invitation is older than seven days and no longer works. Ask who invited you to send it again.`,
  'invitation.replaced': () =>
    $localize`:@@problem.invitation-replaced:A newer mail has replaced this link. Open the link in the newest one.`,
  'invitation.other-account': () =>
    $localize`:@@problem.invitation-other-account:The invitation went to another address than that of your account. Sign in with the invited address.`,
  'invitation.sign-in-needed': () =>
    $localize`:@@problem.invitation-sign-in:The invited address has an account. Sign in with it, then join.`,
  'claim.park-unknown': () => $localize`:@@problem.claim-park-unknown:There is no such park.`,
  'claim.project-site': () =>
    $localize`:@@problem.claim-project-site:This is the project site of one company. Nobody can claim it as a park.`,
  'claim.park-not-open': () =>
    $localize`:@@problem.claim-park-not-open:This park has a team by now. Ask it for an invitation.`,
  'claim.already-open': (params) =>
    $localize`:@@problem.claim-already-open:You have an open claim for this park (${String(params['reference'] ?? '')}:reference:). Follow it on the page of your claims.`,
  'claim.not-yours-to-act': () =>
    $localize`:@@problem.claim-not-yours:You can see this claim; this step is for others.`,
  'claim.note-missing': () => $localize`:@@problem.claim-note-missing:Write what it is about.`,
  'claim.reason-missing': () =>
    $localize`:@@problem.claim-reason-missing:Write the reason: the claimant reads it and can do better next time.`,
  'claim.evidence-closed': () =>
    $localize`:@@problem.claim-evidence-closed:The claim is decided; its documents stay as they are.`,
  'claim.own': () => $localize`:@@problem.claim-own:Somebody else decides about your own claim.`,
  'claim.claimant-barred': () =>
    $localize`:@@problem.claim-claimant-barred:The claimant’s account is not open, so it cannot lead a team.`,
  'enquiry.park-not-invitable': () =>
    $localize`:@@problem.park-not-invitable:This enquiry no longer waits for a park that could be claimed. Reload the page.`,
};

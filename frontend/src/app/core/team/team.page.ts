import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { Observable } from 'rxjs';
import { InvitationView, ParkDetailView, TeamMemberView, TeamView } from '../../api/generated/model';
import { formatDate, formatInstant } from '../../domain/format';
import {
  InvitationState,
  TeamKind,
  TeamRole,
  invitationStateView,
  otherRole,
  teamRoleLabel,
  teamRoleMay,
} from '../../domain/teams';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { newIdempotencyKey } from '../api-headers.interceptor';
import { DeskExport } from '../desk/desk-export';
import { ReadFailure } from '../desk/read-failure';
import { Submission } from '../forms/submission';
import { PageTitle } from '../page-title';
import { asProblem } from '../problem';
import { CurrentSession, Session } from '../session';
import { ConfirmDialog } from './confirm-dialog';
import { InviteForm } from './invite-form';
import { TeamCalls, teamAddress } from './team-calls';

/** What is about to be done, once it is confirmed. */
interface Asked {
  heading: string;
  body: string;
  action: string;
  danger: boolean;
  run: () => Observable<unknown>;
  /** Told afterwards. */
  done: string;
  leaves?: true;
}

/**
 * Who works for a park (`slug`) or for a company (`id`): members, invitations, roles. The buttons are those that the API
 * names; whatever others feel at once is asked for first.
 */
@Component({
  selector: 'app-team-page',
  imports: [
    ...[
      Breadcrumb,
      Cell,
      ConfirmDialog,
      DataTable,
      DeskExport,
      InviteForm,
      PageHeader,
      ReadFailure,
      Skeleton,
    ],
    StatusBadge,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './team.page.html',
  styleUrl: './team.page.css',
})
export class TeamPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly titles = inject(PageTitle);
  private readonly session = inject(Session);
  private readonly calls = inject(TeamCalls);

  /** Of a park. */
  readonly slug = input<string>();
  /** Of a company. */
  readonly id = input<string>();

  protected readonly kind = computed((): TeamKind => (this.slug() === undefined ? 'company' : 'park'));
  private readonly park = httpResource<ParkDetailView>(() => {
    const slug = this.slug();
    return slug === undefined ? undefined : `/api/v1/parks/${slug}`;
  });
  protected readonly address = computed(() => {
    if (this.kind() === 'company') return teamAddress('company', this.id() ?? '');
    return this.park.hasValue() ? teamAddress('park', this.park.value().id) : undefined;
  });
  protected readonly team = httpResource<TeamView>(() => this.address());

  protected readonly problem = computed(() => {
    const error = this.park.error() ?? this.team.error();
    return error ? asProblem(error) : null;
  });
  protected readonly view = computed(() => (this.team.hasValue() ? this.team.value() : null));
  protected readonly name = computed(() => this.view()?.organisation.name ?? '…');
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    {
      label: this.name(),
      link:
        this.slug() === undefined ? ['/desk/companies', this.id() ?? ''] : ['/desk/parks', this.slug() ?? ''],
    },
    { label: $localize`:@@team.title:Team` },
  ]);
  protected readonly leads = computed(() => this.view()?.availableActions.includes('invite') === true);
  protected readonly onlyLeader = computed(
    () => this.view()?.members.some(({ own, lastManager }) => own && lastManager) === true,
  );
  protected readonly memberColumns = computed((): Column[] => [
    { key: 'name', label: $localize`:@@team.column.name:Name` },
    { key: 'role', label: $localize`:@@team.column.role:Role` },
    { key: 'since', label: $localize`:@@team.column.since:Member since` },
    { key: 'act', label: $localize`:@@team.column.act:Change` },
  ]);
  protected readonly invitationColumns: Column[] = [
    { key: 'email', label: $localize`:@@team.column.email:E-mail` },
    { key: 'role', label: $localize`:@@team.column.role:Role` },
    { key: 'state', label: $localize`:@@team.column.state:State` },
    { key: 'sent', label: $localize`:@@team.column.sent:Sent` },
    { key: 'act', label: $localize`:@@team.column.act:Change` },
  ];

  protected readonly asked = signal<Asked | null>(null);
  /** A new one for each question: what refused the last one says nothing of the next. */
  protected readonly submission = computed(() => {
    this.asked();
    return new Submission([]);
  });
  protected readonly announcement = signal('');

  constructor() {
    effect(() => {
      const name = this.view()?.organisation.name;
      if (name) this.titles.describe($localize`:@@team.of:Team of ${name}:organisation:`);
    });
  }

  protected readonly roleLabel = (role: string) => teamRoleLabel(role as TeamRole);
  protected readonly roleMay = (role: string) => teamRoleMay(role as TeamRole);
  protected readonly stateView = (state: string) => invitationStateView(state as InvitationState);
  protected readonly day = (instant: string) => formatDate(instant.slice(0, 10), this.locale);
  protected readonly moment = (instant: string) => formatInstant(instant, this.locale);
  /** Rows come from the team as it is typed; the table hands them back untyped. */
  protected readonly member = (row: unknown) => row as TeamMemberView;
  protected readonly invitation = (row: unknown) => row as InvitationView;

  /** Which of the rows a button belongs to, for who hears it alone. */
  protected readonly removalLabel = ({ name }: TeamMemberView) =>
    $localize`:@@team.remove.label:Remove… ${name}:name:`;
  protected readonly resendLabel = ({ email }: InvitationView) =>
    $localize`:@@team.resend.label:Send again… ${email}:email:`;
  protected readonly withdrawalLabel = ({ email }: InvitationView) =>
    $localize`:@@team.withdraw.label:Take back… ${email}:email:`;

  protected exported(part: 'members' | 'invitations'): string {
    return `${this.address() ?? ''}/${part}`.replace('/api/v1/', '');
  }

  protected promotion(member: TeamMemberView): string {
    const role = this.roleLabel(otherRole(this.kind(), member.role as TeamRole));
    return $localize`:@@team.change-role:Change to ${role}:role:`;
  }

  protected askRole(member: TeamMemberView): void {
    const role = otherRole(this.kind(), member.role as TeamRole);
    const label = teamRoleLabel(role);
    this.ask({
      heading: $localize`:@@team.role.ask.heading:Change the role of ${member.name}:name:?`,
      body: member.own
        ? $localize`:@@team.role.ask.own:You stay signed in here and are signed out everywhere else. ${teamRoleMay(role)}:may:`
        : $localize`:@@team.role.ask.body:They are signed out everywhere and go on with the new role. ${teamRoleMay(role)}:may:`,
      action: $localize`:@@team.change-role:Change to ${label}:role:`,
      danger: false,
      run: () => this.calls.giveRole(this.address() ?? '', member, role),
      done: $localize`:@@team.role.done:${member.name}:name: has the role ${label}:role: now.`,
    });
  }

  protected askRemoval(member: TeamMemberView): void {
    this.ask({
      heading: $localize`:@@team.remove.heading:Remove ${member.name}:name: from the team?`,
      body: $localize`:@@team.remove.body:They are signed out at once, everywhere, and no longer see this desk. What they have written stays; enquiries they own are the whole team’s again. The account itself stays open.`,
      action: $localize`:@@team.remove.submit:Remove from the team`,
      danger: true,
      run: () => this.calls.remove(this.address() ?? '', member),
      done: $localize`:@@team.remove.done:${member.name}:name: no longer belongs to the team.`,
    });
  }

  protected askLeaving(): void {
    this.ask({
      heading: $localize`:@@team.leave.heading:Leave the team?`,
      body: $localize`:@@team.leave.body:You no longer see this desk, from now on. To come back you need a new invitation. You stay signed in here and are signed out everywhere else.`,
      action: $localize`:@@team.leave.submit:Leave the team`,
      danger: true,
      run: () => this.calls.leave(this.address() ?? ''),
      done: '',
      leaves: true,
    });
  }

  protected askWithdrawal(invitation: InvitationView): void {
    this.ask({
      heading: $localize`:@@team.withdraw.heading:Take the invitation back?`,
      body: $localize`:@@team.withdraw.body:The link that ${invitation.email}:email: has got stops working and says so.`,
      action: $localize`:@@team.withdraw.submit:Take it back`,
      danger: true,
      run: () => this.calls.withdraw(this.address() ?? '', invitation),
      done: $localize`:@@team.withdraw.done:The invitation to ${invitation.email}:email: is taken back.`,
    });
  }

  protected askResending({ email, role }: InvitationView): void {
    this.ask({
      heading: $localize`:@@team.resend.heading:Send the invitation again?`,
      body: $localize`:@@team.resend.body:${email}:email: gets a new link for another seven days. The old one stops working.`,
      action: $localize`:@@team.resend.submit:Send it again`,
      danger: false,
      run: () =>
        this.calls.invite(this.address() ?? '', { email, role: role as TeamRole }, newIdempotencyKey()),
      done: $localize`:@@team.invite.sent:The invitation to ${email}:email: is on its way.`,
    });
  }

  protected async confirm(asked: Asked): Promise<void> {
    this.announcement.set('');
    const sent = await this.submission().send({}, asked.run);
    // Somebody was faster, or the team has changed: what stands now is shown behind the question.
    if (!sent) return void this.team.reload();
    this.adopt(sent.answer);
    this.asked.set(null);
    if (asked.leaves) return void (await this.router.navigateByUrl('/desk'));
    this.announcement.set(asked.done);
    this.team.reload();
  }

  private ask(asked: Asked): void {
    this.asked.set(asked);
  }

  /** A change of one's own place answers with the new session. */
  private adopt(answer: unknown): void {
    if (typeof answer === 'object' && answer !== null && 'memberships' in answer)
      this.session.adopt(answer as CurrentSession);
  }
}

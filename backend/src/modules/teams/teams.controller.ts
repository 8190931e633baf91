import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Res,
  UseGuards,
  applyDecorators,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion } from '../../platform/http/versions.js';
import { CurrentSessionView } from '../identity/index.js';
import { ChangeMembership } from './change-membership.js';
import { ChangeRoleInput, InviteInput } from './dto/inputs.js';
import { InvitationSentView, TeamView } from './dto/views.js';
import { InviteMember } from './invite-member.js';
import { LimitInvitations } from './limit-invitations.guard.js';
import { OwnPlace } from './own-place.js';
import { Team } from './team-param.js';
import { TEAM_KINDS } from './team.rules.js';
import type { TeamRef } from './teams.access.js';
import { TeamsQueries } from './teams.queries.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

const OfTeam = () =>
  applyDecorators(
    ApiParam({ name: 'kind', enum: TEAM_KINDS }),
    ApiParam({ name: 'organisationId', format: 'uuid' }),
    ApiNotFoundResponse({ type: Problem }),
  );

/** Who works for a park or a company. */
@ApiTags('teams')
@Controller('teams/:kind/:organisationId')
export class TeamsController {
  constructor(
    private readonly queries: TeamsQueries,
    private readonly inviteMember: InviteMember,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly changeMembership: ChangeMembership,
    private readonly own: OwnPlace,
  ) {}

  @Get()
  @OfTeam()
  @Requires('team:read')
  @ApiOkResponse({ type: TeamView })
  team(@Team() team: TeamRef): Promise<TeamView> {
    return this.queries.team(currentContext().actor, team);
  }

  /** Asks somebody in by e-mail; asking again renews the invitation and its link. The answer tells nothing of accounts. */
  @Post('invitations')
  @UseGuards(LimitInvitations)
  @Idempotent()
  @OfTeam()
  @Requires('team:invite')
  @ApiCreatedResponse({ type: InvitationSentView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  invite(@Team() team: TeamRef, @Body() input: InviteInput): Promise<InvitationSentView> {
    return this.inviteMember.execute(currentContext().actor, team, input);
  }

  /** Takes an invitation back. */
  @Delete('invitations/:id')
  @HttpCode(204)
  @OfTeam()
  @Requires('team:invite')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  @ApiForbiddenResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  withdraw(@Team() team: TeamRef, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.withdrawInvitation.execute(currentContext().actor, team, id, version);
  }

  /** Leaves the team. Every session ends; the browser at hand gets a new one. */
  @Delete('members/current')
  @OfTeam()
  @Requires('team:leave')
  @ApiOkResponse({ type: CurrentSessionView })
  @ApiConflictResponse({ type: Problem })
  async leave(
    @Team() team: TeamRef,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    await this.changeMembership.leave(currentContext().actor, team);
    return this.own.goOn(reply);
  }

  /** Another role; the member's sessions end. Who changes their own gets a new one in the same browser. */
  @Patch('members/:id')
  @OfTeam()
  @Requires('team:manage')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: CurrentSessionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async changeRole(
    @Team() team: TeamRef,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { role }: ChangeRoleInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    const { actor } = currentContext();
    const own = await this.changeMembership.giveRole(actor, team, id, version, role);
    return own ? this.own.goOn(reply) : this.own.asItIs();
  }

  /** Removes somebody at once: their next request, on any replica, finds them signed out. */
  @Delete('members/:id')
  @HttpCode(204)
  @OfTeam()
  @Requires('team:manage')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  @ApiForbiddenResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  remove(@Team() team: TeamRef, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.changeMembership.remove(currentContext().actor, team, id, version);
  }
}

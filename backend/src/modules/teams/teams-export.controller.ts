import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNotFoundResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { Team } from './team-param.js';
import { TEAM_KINDS } from './team.rules.js';
import type { TeamRef } from './teams.access.js';
import {
  INVITATION_COLUMNS,
  InvitationExportQuery,
  MEMBER_COLUMNS,
  MemberExportQuery,
} from './teams-export.js';
import { TeamsQueries } from './teams.queries.js';

/** The lists of a team as files, for those who see them on its page; invented people are in no file. */
@ApiTags('teams')
@Controller('teams/:kind/:organisationId')
export class TeamsExportController {
  constructor(
    private readonly queries: TeamsQueries,
    private readonly exports: ListExports,
  ) {}

  /** Who is in the team. */
  @Get('members/export')
  @Requires('team:read')
  @ApiParam({ name: 'kind', enum: TEAM_KINDS })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiNotFoundResponse({ type: Problem })
  @ExportRoute()
  exportMembers(@Team() team: TeamRef, @Query() query: MemberExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.whole(
      { name: 'team', columns: MEMBER_COLUMNS },
      query,
      () => this.queries.members(actor, team),
      withoutDemo,
    );
  }

  /** Who has been asked in, for who leads the team. */
  @Get('invitations/export')
  @Requires('team:invite')
  @ApiParam({ name: 'kind', enum: TEAM_KINDS })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiNotFoundResponse({ type: Problem })
  @ApiForbiddenResponse({ type: Problem })
  @ExportRoute()
  exportInvitations(@Team() team: TeamRef, @Query() query: InvitationExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.whole(
      { name: 'invitations', columns: INVITATION_COLUMNS },
      query,
      (most) => this.queries.invitationsOf(actor, team, most),
      withoutDemo,
    );
  }
}

import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { Companies } from './companies.reader.js';
import { CreateCompany } from './create-company.js';
import { CreateCompanyInput, EditCompanyInput } from './dto/inputs.js';
import { CompanyListView, CompanyView } from './dto/views.js';
import { EditCompany } from './edit-company.js';
import { actorWithCompany } from './companies.access.js';

/** Investors' companies: each sees its own, administrators all. */
@ApiTags('companies')
@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly companies: Companies,
    private readonly createCompany: CreateCompany,
    private readonly editCompany: EditCompany,
  ) {}

  @Get()
  @Requires('company:read')
  @ApiOkResponse({ type: CompanyListView })
  list(@Query() query: CursorQuery): Promise<CompanyListView> {
    return this.companies.list(currentContext().actor, query);
  }

  /** Whoever creates a company becomes its owner. */
  @Post()
  @Idempotent()
  @Requires('company:create')
  @ApiCreatedResponse({ type: CompanyView })
  async create(
    @Body() input: CreateCompanyInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyView> {
    const { actor } = currentContext();
    const id = await this.createCompany.execute(input, actor.userId);
    return withEtag(reply, await this.companies.detail(actorWithCompany(actor, id), id));
  }

  @Get(':id')
  @Requires('company:read')
  @ApiOkResponse({ type: CompanyView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CompanyView> {
    return withEtag(reply, await this.companies.detail(currentContext().actor, id));
  }

  @Patch(':id')
  @Requires('company:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: CompanyView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async edit(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() changes: EditCompanyInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyView> {
    const { actor } = currentContext();
    await this.editCompany.execute(actor, id, version, changes);
    return withEtag(reply, await this.companies.detail(actor, id));
  }
}

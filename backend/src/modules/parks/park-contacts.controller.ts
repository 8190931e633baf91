import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Id, Slug } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { ContactInput, ContactListView, ContactView, EditContactInput } from './dto/contact.dto.js';
import { ParkContacts } from './park-contacts.js';

/**
 * Whom to ask in a park. Adding one takes no `Idempotency-Key`: a kept answer would keep personal data; a
 * contact that is there already is refused.
 */
@ApiTags('parks')
@Controller('parks/:slug/contacts')
export class ParkContactsController {
  constructor(private readonly contacts: ParkContacts) {}

  @Get()
  @Requires('contact:read')
  @ApiOkResponse({ type: ContactListView })
  @ApiNotFoundResponse({ type: Problem })
  list(@Slug() slug: string): Promise<ContactListView> {
    return this.contacts.list(currentContext().actor, slug);
  }

  @Post()
  @Requires('contact:edit')
  @ApiCreatedResponse({ type: ContactView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem, description: '`contact.exists`, `contact.too-many`' })
  async add(
    @Slug() slug: string,
    @Body() input: ContactInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    return withEtag(reply, await this.contacts.add(currentContext().actor, slug, input));
  }

  @Patch(':id')
  @Requires('contact:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ContactView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async edit(
    @Slug() slug: string,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() changes: EditContactInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    return withEtag(reply, await this.contacts.edit(currentContext().actor, slug, id, version, changes));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('contact:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem, description: '`contact.last-of-team`' })
  @ApiPreconditionFailedResponse({ type: Problem })
  async remove(@Slug() slug: string, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.contacts.remove(currentContext().actor, slug, id, version);
  }
}

import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { Id, Slug } from '../../platform/http/ids.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { ConfirmParkFacts } from './confirm-park-facts.js';
import { ConfirmedFactView, ConfirmFactInput, FactsToConfirmView } from './dto/fact-confirmations.dto.js';
import { FactsToConfirmQueries } from './facts-to-confirm.queries.js';
import { ParkDesks } from './park-desk.access.js';

/** The desk at which a park's team says that what is published still holds. */
@ApiTags('parks')
@Controller('parks/:slug')
export class FactConfirmationsController {
  constructor(
    private readonly desks: ParkDesks,
    private readonly queries: FactsToConfirmQueries,
    private readonly facts: ConfirmParkFacts,
  ) {}

  /** Facts that are past their time, due or without a date, for the park's team and the administrators. */
  @Get('facts-to-confirm')
  @Requires('fact:confirm')
  @ApiOkResponse({ type: FactsToConfirmView })
  @ApiNotFoundResponse({ type: Problem })
  async list(@Slug() slug: string): Promise<FactsToConfirmView> {
    const { actor, locale } = currentContext();
    const { park } = await this.desks.of(actor, slug, 'fact:confirm');
    return this.queries.list(actor, park, locale);
  }

  /** Says that a fact still holds; its freshness counts from today on. */
  @Post('facts/:id/confirmations')
  @Requires('fact:confirm')
  @Idempotent()
  @ApiCreatedResponse({ type: ConfirmedFactView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async confirm(
    @Slug() slug: string,
    @Id() id: string,
    @Body() seen: ConfirmFactInput,
  ): Promise<ConfirmedFactView> {
    const { actor } = currentContext();
    return this.shown(await this.facts.confirm(actor, slug, id, seen), id);
  }

  /** Takes one's own confirmation back, as long as nobody has confirmed the fact since. */
  @Delete('facts/:id/confirmations/:confirmationId')
  @Requires('fact:confirm')
  @ApiOkResponse({ type: ConfirmedFactView })
  @ApiNotFoundResponse({ type: Problem })
  async undo(
    @Slug() slug: string,
    @Id() id: string,
    @Id('confirmationId') confirmationId: string,
  ): Promise<ConfirmedFactView> {
    const { actor } = currentContext();
    return this.shown(await this.facts.undo(actor, slug, id, confirmationId), id);
  }

  private async shown(parkId: string, factId: string): Promise<ConfirmedFactView> {
    const fact = await this.queries.one(currentContext().actor, parkId, factId);
    if (!fact) throw notFound();
    return fact;
  }
}

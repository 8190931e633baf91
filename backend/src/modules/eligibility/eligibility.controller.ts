import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { PROJECT_FACTS } from '../policies/model/project-facts.data.js';
import { CheckEligibility } from './check-eligibility.js';
import { EligibilityInput, PlaceEligibilityInput } from './dto/inputs.js';
import { EligibilityView, PlaceEligibilityView, ProjectFactListView } from './dto/views.js';
import { LimitEligibility } from './limit-eligibility.guard.js';

/** What a project may have, at each place and on any day: asked by anybody, kept by nobody. */
@ApiTags('eligibility')
@Controller('eligibility')
export class EligibilityController {
  constructor(private readonly check: CheckEligibility) {}

  /** The facts that a project can be asked about. */
  @Get('facts')
  @Requires('eligibility:check')
  @ApiOkResponse({ type: ProjectFactListView })
  facts(): ProjectFactListView {
    return {
      items: PROJECT_FACTS.map(({ key, type, dimension, choices, controllable, group }) => ({
        key,
        type,
        dimension: dimension ?? null,
        choices: [...(choices ?? [])],
        controllable,
        group,
      })),
    };
  }

  /** Counts by outcome, sums and the ten most valuable measures for each place. */
  @Post()
  @HttpCode(200)
  @UseGuards(LimitEligibility)
  @Requires('eligibility:check')
  @ApiOkResponse({ type: EligibilityView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  across(@Body() input: EligibilityInput): Promise<EligibilityView> {
    return this.check.across(input, currentContext().locale);
  }

  /** Every measure at one place with the conditions, facts and sources its answer rests on. */
  @Post('place')
  @HttpCode(200)
  @UseGuards(LimitEligibility)
  @Requires('eligibility:check')
  @ApiOkResponse({ type: PlaceEligibilityView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  at(@Body() input: PlaceEligibilityInput): Promise<PlaceEligibilityView> {
    return this.check.at(input, currentContext().locale);
  }
}

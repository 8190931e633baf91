import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { RegimeAnswersQuery, RegimeAnswersView, RegimeProductListView } from './dto/regime-answer.views.js';
import { RegimeListView, RegimeQuery } from './dto/regime.views.js';
import { RegimeAnswers } from './regime-answers.reader.js';
import { Regimes } from './regimes.reader.js';

@ApiTags('regimes')
@Controller('regimes')
export class RegimesController {
  constructor(
    private readonly regimes: Regimes,
    private readonly answersOfRules: RegimeAnswers,
  ) {}

  /** Duties, licences, quotas and limits on foreign investment, oldest first, for any day. */
  @Get()
  @Requires('regime:read')
  @ApiOkResponse({ type: RegimeListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: RegimeQuery): Promise<RegimeListView> {
    return this.regimes.list(query, currentContext().locale);
  }

  /** What the rules say for a question on a day or in a year: a gap of the record is `unknown`, never zero or no. */
  @Get('answers')
  @Requires('regime:read')
  @ApiOkResponse({ type: RegimeAnswersView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  answers(@Query() query: RegimeAnswersQuery): Promise<RegimeAnswersView> {
    return this.answersOfRules.answer(query, currentContext().locale);
  }

  /** The products of the tariff whose codes were read in a source. */
  @Get('products')
  @Requires('regime:read')
  @ApiOkResponse({ type: RegimeProductListView })
  products(): RegimeProductListView {
    return this.answersOfRules.products(currentContext().locale);
  }
}

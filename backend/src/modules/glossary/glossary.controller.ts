import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { Database } from '../../platform/database/database.js';

export class GlossaryTermView {
  @ApiProperty({ example: 'smelting-separation' }) slug!: string;
  @ApiProperty({ example: 'chain' }) category!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By BCP-47 tag' })
  texts!: Record<string, string>;
  @ApiProperty({ description: 'Compiled by machine, not yet confirmed by a native reader' }) draft!: boolean;
}

export class GlossaryView {
  @ApiProperty({ type: [GlossaryTermView] }) items!: GlossaryTermView[];
  @ApiProperty() total!: number;
}

@ApiTags('glossary')
@Controller('glossary')
export class GlossaryController {
  constructor(private readonly db: Database) {}

  /** All terms, by category. */
  @Get()
  @Requires('glossary:read')
  @ApiOkResponse({ type: GlossaryView })
  async list(): Promise<GlossaryView> {
    const items = await this.db.prepared<GlossaryTermView>(
      'SELECT slug, category, texts, draft FROM glossary_terms ORDER BY category, slug',
    );
    return { items, total: items.length };
  }
}

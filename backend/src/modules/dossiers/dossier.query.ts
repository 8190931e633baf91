import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';

export class DossierQuery {
  @ApiPropertyOptional({
    enum: LOCALES,
    description: 'Language of the dossier, so that a plain link can ask for it; default by `Accept-Language`',
  })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

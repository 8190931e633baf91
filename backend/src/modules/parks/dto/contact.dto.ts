import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Line, OrNull } from './document-fields.js';

/** Who may read a contact; what is on request is answered by an enquiry. */
export const CONTACT_VISIBILITIES = ['public', 'signed-in'] as const;

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class ContactInput {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Investment Promotion Bureau, Ms Wang' })
  @trimmed()
  @Matches(/^[^\p{Cc}\u2028\u2029]*$/u)
  @MinLength(1)
  @MaxLength(200)
  @IsString()
  name!: string;

  @Line(200, { example: 'Head of investment promotion' }) @OrNull() role!: string | null;

  @ApiProperty({
    type: [String],
    example: ['zh-CN', 'en'],
    description: 'BCP-47 tags of the languages spoken',
  })
  @Matches(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/, { each: true })
  @MaxLength(35, { each: true })
  @IsString({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsArray()
  languages!: string[];

  @ApiProperty({ type: String, example: '+86 472 0000000', maxLength: 40 })
  @Matches(/^\+?[0-9][0-9 ()/.-]{3,38}$/)
  @IsString()
  @OrNull()
  phone!: string | null;

  @ApiProperty({ type: String, format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  @IsString()
  @OrNull()
  email!: string | null;

  @Line(200, { example: 'Mon-Fri 9:00-17:30, local time' }) @OrNull() hours!: string | null;
  @ApiProperty({ enum: CONTACT_VISIBILITIES }) @IsIn(CONTACT_VISIBILITIES) visibility!: string;

  @ApiProperty({ minimum: 0, maximum: 1000, type: 'integer', description: 'The lowest is shown first' })
  @Max(1000)
  @Min(0)
  @IsInt()
  position!: number;
}

/** Absent is unchanged. */
export class EditContactInput extends PartialType(ContactInput, { skipNullProperties: false }) {}

export class ContactView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) role!: string | null;
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) hours!: string | null;
  @ApiProperty({ enum: CONTACT_VISIBILITIES }) visibility!: string;
  @ApiProperty() position!: number;
  @ApiProperty({ description: 'For If-Match' }) version!: number;
}

export class ContactListView {
  @ApiProperty({ type: [ContactView], description: 'In the order the park gives them' })
  items!: ContactView[];
  @ApiProperty({ description: 'The caller may add, change and remove them' }) editable!: boolean;
}

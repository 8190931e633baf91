import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import { FactView, VERIFIED_AS } from '../../facts/index.js';
import { ParkRef, ParkStandingView } from './park.views.js';

/** What the page shows of the fact, so that no other value is confirmed in its place. */
export class ConfirmFactInput {
  @ApiProperty({ maxLength: 5000 }) @MaxLength(5000) @IsString() value!: string;

  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((input: ConfirmFactInput) => input.unit !== null)
  @MaxLength(60)
  @IsString()
  unit!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As written: YYYY, YYYY-MM or YYYY-MM-DD' })
  @ValidateIf((input: ConfirmFactInput) => input.asOf !== null)
  @MaxLength(20)
  @IsString()
  asOf!: string | null;
}

export class ConfirmationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null when the account is gone' }) by!:
    string | null;
  @ApiProperty({ enum: VERIFIED_AS }) side!: string;
  @ApiProperty({ description: 'The caller’s own, and the last of its fact: it can be taken back' })
  undoable!: boolean;
}

export class ConfirmedFactView {
  @ApiProperty({ type: FactView }) fact!: FactView;
  @ApiProperty({ type: ConfirmationView, nullable: true }) confirmation!: ConfirmationView | null;
}

export const CONFIRM_ACTIONS = ['confirm'] as const;

export class FactsToConfirmView {
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
  @ApiProperty({ type: ParkStandingView, description: 'Of all current statements, also those not public' })
  standing!: ParkStandingView;
  @ApiProperty({
    type: [ConfirmedFactView],
    description: 'Past their time, then due, then without a date, with who confirmed them last',
  })
  items!: ConfirmedFactView[];
  @ApiProperty({
    type: [ConfirmedFactView],
    description: 'The last twenty confirmed that are not to be confirmed now',
  })
  confirmed!: ConfirmedFactView[];
  @ApiProperty({
    type: [ConfirmedFactView],
    description: 'Facts whose source can no longer be opened, whatever their freshness',
  })
  brokenSources!: ConfirmedFactView[];
  @ApiProperty({
    enum: CONFIRM_ACTIONS,
    isArray: true,
    description: 'None for the invented team of a demonstration: it cannot vouch for a real park',
  })
  availableActions!: string[];
}

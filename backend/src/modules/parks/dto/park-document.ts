import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { VISIBILITIES } from '../../facts/index.js';
import { COORD_PRECISIONS, SEGMENTS } from '../../regions/index.js';
import type { Polygonal } from '../polygon.rules.js';
import { Items, Line, OrNull, Part, Text, Texts } from './document-fields.js';
import { FactKey } from './fact-key.field.js';
import { GeoJsonField } from './geojson.field.js';

/** Everything a park says about itself, as one document: shapes only, for a draft may be incomplete. */
export const MAX_FACTS = 500;

const Id = () => (target: object, name: string) => {
  ApiProperty({ format: 'uuid', description: 'Made by whoever adds the item; it never changes' })(
    target,
    name,
  );
  IsUUID()(target, name);
};

export class ParkNameInput {
  @ApiProperty({ example: 'zh-CN', description: 'BCP-47 tag of the language it was written in' })
  @Matches(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/)
  @MaxLength(35)
  @IsString()
  original!: string;
  @Texts(300) texts!: Record<string, string>;
}

export class ParkSegmentInput {
  @Id() id!: string;
  @Line(100, { example: 'permanent_magnets', description: 'The word of the source' }) word!: string;
  @ApiProperty({ type: String, enum: SEGMENTS }) @IsIn(SEGMENTS) @OrNull() segment!: string | null;
  @Text(2000) source!: string;
}

export class ParkPositionInput {
  @ApiProperty({ minimum: -90, maximum: 90 }) @Min(-90) @Max(90) @IsNumber() lat!: number;
  @ApiProperty({ minimum: -180, maximum: 180 }) @Min(-180) @Max(180) @IsNumber() lon!: number;
  @ApiProperty({ enum: COORD_PRECISIONS }) @IsIn(COORD_PRECISIONS) precision!: string;
  @Text(1000) @OrNull() note!: string | null;
  @Text(2000) @OrNull() source!: string | null;
}

export class FactSourceInput {
  @Line(2000) @OrNull() address!: string | null;
  @Text(2000) title!: string;
  @Line(10, { example: '2026-11-23' }) @OrNull() retrievedOn!: string | null;
  @Text(2000) @OrNull() quote!: string | null;
}

export class ParkFactInput {
  @Id() id!: string;
  @FactKey() key!: string;
  @Text(2000) value!: string;
  @ApiProperty({ enum: ['number', 'text'] }) @IsIn(['number', 'text']) valueKind!: string;
  @Line(40, { example: 'ha' }) @OrNull() unit!: string | null;
  @Line(20, { example: '2026-10', description: 'As exactly as it is known' }) @OrNull() asOf!: string | null;
  @Part(() => FactSourceInput) @OrNull() source!: FactSourceInput | null;
  @Text(4000) @OrNull() note!: string | null;
  @Line(40, { example: 'high' }) @OrNull() confidence!: string | null;
  @ApiProperty({ enum: VISIBILITIES }) @IsIn(VISIBILITIES) visibility!: string;
  @Line(10, { example: '2027-03-31' }) @OrNull() expiresOn!: string | null;
}

export class ParkTenantInput {
  @Id() id!: string;
  @Line(300) name!: string;
  @Text(2000) @OrNull() activity!: string | null;
  @Line(300) @OrNull() status!: string | null;
  @Line(20) @OrNull() asOf!: string | null;
  @Text(2000) @OrNull() source!: string | null;
  @Line(40) @OrNull() confidence!: string | null;
}

const lines = (max: number, example: string) => (target: object, name: string) => {
  ApiProperty({ type: [String], maxItems: max, example: [example] })(target, name);
  MaxLength(200, { each: true })(target, name);
  IsString({ each: true })(target, name);
  ArrayMaxSize(max)(target, name);
  IsArray()(target, name);
};

export class ParkDocument {
  @Part(() => ParkNameInput) name!: ParkNameInput;
  @Line(100, { example: 'development zone' }) kind!: string;
  @Line(100) @OrNull() level!: string | null;
  @Line(100, { example: 'operating' }) status!: string;
  @Line(20, { example: '1992-11' }) @OrNull() established!: string | null;
  @Line(2000) @OrNull() website!: string | null;
  @Text(10_000) @OrNull() notes!: string | null;
  @Items(100, () => ParkSegmentInput) segments!: ParkSegmentInput[];
  @lines(50, 'rnd') capabilities!: string[];
  @lines(50, 'rare-earth new materials') leadingIndustries!: string[];
  @Part(() => ParkPositionInput) @OrNull() position!: ParkPositionInput | null;
  /** Absent in documents from before there were borders: what is published then stays. */
  @IsOptional() @GeoJsonField() boundary?: Polygonal | null;
  @Items(MAX_FACTS, () => ParkFactInput) facts!: ParkFactInput[];
  @Items(200, () => ParkTenantInput) tenants!: ParkTenantInput[];
}

/** What is set once when a park begins, and never edited: it is in addresses and in promises. */
export class NewParkIdentity {
  @ApiProperty({ example: 'baotou-rehtz', pattern: '^[a-z0-9-]{3,60}$' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Matches(/^.{3,60}$/)
  @IsString()
  slug!: string;
  @ApiProperty({ example: 'CN', description: 'ISO 3166-1 alpha-2' })
  @Matches(/^[A-Z]{2}$/)
  @IsString()
  country!: string;
  @ApiProperty({ type: String, example: 'cn-baotou', description: 'Slug of its region, when it lies in one' })
  @Matches(/^[a-z0-9-]{3,60}$/)
  @IsString()
  @OrNull()
  region!: string | null;
  @Line(60, { example: 'Asia/Shanghai', description: 'IANA zone of its working time' }) timeZone!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches, MaxLength } from 'class-validator';
import {
  Items,
  Line,
  OneOf,
  OrNull,
  Part,
  SegmentList,
  StatedDay,
  StatedTexts,
  Text,
} from '../../parks/index.js';
import { POLICY_KINDS, type PolicyKind } from '../policy.entity.js';
import {
  CONFIDENCES,
  POLICY_LEVELS,
  POLICY_TYPES,
  type ReplacementHow,
  REPLACEMENTS,
  SOURCE_STATUSES,
} from '../policy.terms.js';
import { MeasureInput } from './measure.document.js';
import { KeptId, LineOrNull, SlugField, YesNo } from './rule.fields.js';

const slugList = (most: number) => (target: object, name: string) => {
  ApiProperty({ type: [String], maxItems: most })(target, name);
  Matches(/^[a-z0-9-]{3,60}$/, { each: true })(target, name);
  MaxLength(60, { each: true })(target, name);
  ArrayMaxSize(most)(target, name);
  IsArray()(target, name);
};

/** Where it holds: in its whole country, or in these regions (with all below them) and parks. */
export class PolicyTerritory {
  @YesNo() nationwide!: boolean;
  @slugList(100) regions!: string[];
  @slugList(100) parks!: string[];
}

export class PolicyReplacementInput {
  @KeptId() id!: string;
  @SlugField() slug!: string;
  @OneOf(REPLACEMENTS) how!: ReplacementHow;
  @Text(2000) @OrNull() note!: string | null;
}

/** What is written about a policy: shapes only, for a draft may be incomplete. What is not stated is null. */
export class PolicyDocument {
  @Part(() => StatedTexts) title!: StatedTexts;
  @OneOf(POLICY_KINDS) kind!: PolicyKind;
  @OneOf(POLICY_TYPES) type!: string;
  @Line(2, { description: 'ISO 3166-1 alpha-2, or EU', example: 'CN' }) country!: string;
  @OneOf(POLICY_LEVELS) level!: string;
  @Line(300) issuer!: string;
  @LineOrNull(200) documentNo!: string | null;
  @Part(() => StatedTexts) @OrNull() legalBasis!: StatedTexts | null;
  @StatedDay() issuedOn!: string | null;
  @StatedDay() effectiveFrom!: string | null;
  @StatedDay() effectiveTo!: string | null;
  @StatedDay() suspendedFrom!: string | null;
  @StatedDay() suspendedTo!: string | null;
  /** When one may apply. */
  @StatedDay() opensOn!: string | null;
  @StatedDay() closesOn!: string | null;
  @OneOf(SOURCE_STATUSES) sourceStatus!: string;
  @StatedDay() sourceDate!: string | null;
  @StatedDay() lastChecked!: string | null;
  /** Empty: limited to none. */
  @SegmentList() segments!: string[];
  @Part(() => PolicyTerritory) territory!: PolicyTerritory;
  @Text(2000) source!: string;
  @OneOf(CONFIDENCES) confidence!: string;
  @Text(10_000) @OrNull() notes!: string | null;
  /** Before its start another rule held that is not in our data. */
  @YesNo() predecessorUnread!: boolean;
  @Items(40, () => PolicyReplacementInput) replaces!: PolicyReplacementInput[];
  @Part(() => StatedTexts) @OrNull() deliveryRecord!: StatedTexts | null;
  @Items(40, () => MeasureInput) measures!: MeasureInput[];
}

/** What is set once when a policy begins. */
export class NewPolicyIdentity {
  @SlugField() slug!: string;
}

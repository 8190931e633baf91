import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_MODES } from '../import-store.js';
import { IMPORT_STATES, PERSONS_ACTIONS } from '../import.workflow.js';
import { FIELDS_OF, IMPORT_TYPES } from '../model/fields.data.js';
import { ROW_ERRORS, ROW_NOTICES } from '../model/findings.js';
import { ColumnMappingInput, ImportOptionsInput } from './inputs.js';

const nullable = { nullable: true } as const;

export class ImportMappingView {
  @ApiProperty({ type: [ColumnMappingInput] }) columns!: ColumnMappingInput[];
  @ApiProperty({ type: ImportOptionsInput }) options!: ImportOptionsInput;
}

export class DateOrderEvidenceView {
  @ApiProperty({ enum: ['dmy', 'mdy'] }) order!: string;
  @ApiProperty({ description: 'Cells that show it' }) cells!: number;
}

export class MappingEvidenceView {
  @ApiProperty({ type: DateOrderEvidenceView, ...nullable }) dateOrder!: DateOrderEvidenceView | null;
  @ApiProperty({ description: 'The file names a coordinate system its numbers cannot be of' })
  systemContradicted!: boolean;
  @ApiProperty({ description: 'Positions in China may have been shifted by a map' }) maybeGcj02!: boolean;
  @ApiProperty({ description: 'Taken from an earlier file with the same headers' }) remembered!: boolean;
}

export class ImportReadingView {
  @ApiProperty({ enum: ['csv', 'xlsx'] }) format!: string;
  @ApiProperty({ type: String, ...nullable }) encoding!: string | null;
  @ApiProperty({ description: 'Nothing proves the encoding' }) likely!: boolean;
  @ApiProperty({ type: String, ...nullable }) separator!: string | null;
  @ApiProperty({ type: String, ...nullable }) sheet!: string | null;
  @ApiProperty({ type: [String] }) sheets!: string[];
}

export class ImportFailureView {
  @ApiProperty() fault!: string;
  @ApiProperty({ type: Number, ...nullable }) row!: number | null;
}

export class ImportCountsView {
  @ApiProperty() create!: number;
  @ApiProperty() update!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() refused!: number;
  @ApiProperty() dropped!: number;
  @ApiProperty({ description: 'Rows with a cell that changes its meaning or is left out' }) notices!: number;
  @ApiProperty() created!: number;
  @ApiProperty() updated!: number;
  @ApiProperty({ description: 'Changed between check and application' }) refusedWhenApplied!: number;
  @ApiProperty() undone!: number;
  @ApiProperty({ description: 'Stays after undoing: somebody has gone on with it' }) kept!: number;
}

export class FindingGroupView {
  @ApiProperty({ enum: ['error', 'notice'] }) severity!: string;
  @ApiProperty({ enum: [...ROW_ERRORS, ...ROW_NOTICES] }) code!: string;
  @ApiProperty({ type: Number, ...nullable, description: 'From 0; null: the whole row' }) column!:
    number | null;
  @ApiProperty({ description: 'Rows that have it' }) rows!: number;
}

export class ImportLimitsView {
  @ApiProperty() maxBytes!: number;
  @ApiProperty({ description: 'Below the headers' }) maxRows!: number;
}

export class ImportSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: IMPORT_TYPES }) type!: string;
  @ApiProperty({ type: String, format: 'uuid', ...nullable }) parkId!: string | null;
  @ApiProperty({ enum: IMPORT_STATES }) state!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: IMPORT_MODES }) mode!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() fileSize!: number;
  @ApiProperty({ description: 'Rows below the headers' }) total!: number;
  @ApiProperty({ description: 'Rows the step under way has behind it' }) done!: number;
  @ApiProperty({ description: 'Rows the step under way has to do' }) steps!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ description: 'Brought by an invented person' }) demo!: boolean;
}

export class ImportView extends ImportSummaryView {
  @ApiProperty({ type: ImportReadingView, ...nullable }) reading!: ImportReadingView | null;
  @ApiProperty({ type: [String] }) headers!: string[];
  @ApiProperty({ type: ImportMappingView, ...nullable }) mapping!: ImportMappingView | null;
  @ApiProperty({ type: MappingEvidenceView, ...nullable }) evidence!: MappingEvidenceView | null;
  @ApiProperty({
    type: [String],
    enum: [...new Set(Object.values(FIELDS_OF).flat())],
    isArray: true,
    description: 'What a column can bring',
  })
  fields!: readonly string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'The first rows',
  })
  sample!: string[][];
  @ApiProperty({ type: ImportFailureView, ...nullable }) failure!: ImportFailureView | null;
  @ApiProperty({ type: ImportCountsView }) counts!: ImportCountsView;
  @ApiProperty({
    type: [FindingGroupView],
    description:
      'What a check has found, the most frequent first; empty until it is done and once it is applied',
  })
  findings!: FindingGroupView[];
  @ApiProperty({ enum: PERSONS_ACTIONS, isArray: true }) availableActions!: string[];
}

export class ImportListView {
  @ApiProperty({ type: [ImportSummaryView] }) items!: ImportSummaryView[];
  @ApiProperty({ type: ImportLimitsView }) limits!: ImportLimitsView;
}

export class FindingView {
  @ApiProperty({ enum: ['error', 'notice'] }) severity!: string;
  @ApiProperty({ type: Number, ...nullable, description: 'From 0; null: the whole row' }) column!:
    number | null;
  @ApiProperty() value!: string;
  @ApiProperty({ enum: [...ROW_ERRORS, ...ROW_NOTICES] }) code!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class ImportRowView {
  @ApiProperty({ description: 'As a spreadsheet counts' }) n!: number;
  @ApiProperty({ type: [String] }) cells!: string[];
  @ApiProperty({ type: [String], ...nullable, description: 'As in the file, when somebody corrected a cell' })
  typed!: string[] | null;
  @ApiProperty() dropped!: boolean;
  @ApiProperty({ type: String, ...nullable }) key!: string | null;
  @ApiProperty({ type: String, enum: ['create', 'update', 'unchanged', 'refused'], ...nullable }) verdict!:
    string | null;
  @ApiProperty({ type: [FindingView] }) findings!: FindingView[];
  @ApiProperty({ type: String, format: 'uuid', ...nullable, description: 'Of a fact: its park' }) recordId!:
    string | null;
  @ApiProperty({ type: String, enum: ['created', 'updated', 'unchanged', 'refused'], ...nullable }) outcome!:
    string | null;
  @ApiProperty({ type: String, enum: ['undone', 'kept'], ...nullable }) undo!: string | null;
  @ApiProperty({
    type: String,
    ...nullable,
    description: 'Why it was refused when applied, or stays when undone',
  })
  reason!: string | null;
}

export class ImportRowsView {
  @ApiProperty({ type: [ImportRowView] }) items!: ImportRowView[];
  @ApiProperty({ type: Number, ...nullable, description: '`after` of the next page; null on the last' })
  next!: number | null;
}

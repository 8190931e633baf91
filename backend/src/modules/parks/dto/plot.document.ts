import type { Visibility } from '../../facts/index.js';
import {
  PLOT_STATUSES,
  type PlotService,
  type PlotStatus,
  READINESS_STAGES,
  type ReadinessStage,
  SERVICE_STATES,
  type ServiceState,
} from '../plot.terms.js';
import type { Polygonal } from '../polygon.rules.js';
import { Line, OrNull, Part, Text } from './document-fields.js';
import { GeoJsonField } from './geojson.field.js';
import {
  OneOf,
  Price,
  Quantity,
  SegmentList,
  StatedDay,
  type StatedPrice,
  type StatedQuantity,
  StatedSource,
  StatedTexts,
  VisibilityField,
} from './stated.fields.js';

export class PlotStatusStatement {
  @OneOf(PLOT_STATUSES) @OrNull() word!: PlotStatus | null;
  @StatedDay() asOf!: string | null;
  @Part(() => StatedSource) @OrNull() source!: StatedSource | null;
}

export class ReadinessStatement {
  @OneOf(READINESS_STAGES) stage!: ReadinessStage;
  @StatedDay() asOf!: string | null;
  @Text(1000) @OrNull() evidence!: string | null;
}

export class ServiceStatement {
  @OneOf(SERVICE_STATES) state!: ServiceState;
  @Quantity() capacity!: StatedQuantity | null;
  @Text(500) @OrNull() note!: string | null;
}

/** What stands at the boundary. */
export class ServicesStatement implements Record<PlotService, ServiceStatement> {
  @Part(() => ServiceStatement) road!: ServiceStatement;
  @Part(() => ServiceStatement) power!: ServiceStatement;
  @Part(() => ServiceStatement) water!: ServiceStatement;
  @Part(() => ServiceStatement) sewage!: ServiceStatement;
  @Part(() => ServiceStatement) telecom!: ServiceStatement;
  @Part(() => ServiceStatement) gas!: ServiceStatement;
  @Part(() => ServiceStatement) steam!: ServiceStatement;
}

/** What is written about a plot: shapes only, for a draft may be incomplete. */
export class PlotDocument {
  @Line(40, { example: 'B-07' }) code!: string;
  @Part(() => StatedTexts) @OrNull() name!: StatedTexts | null;
  @Quantity() area!: StatedQuantity | null;
  @Quantity() minimumLot!: StatedQuantity | null;
  @GeoJsonField() polygon!: Polygonal | null;
  @Part(() => PlotStatusStatement) status!: PlotStatusStatement;
  @Part(() => ReadinessStatement) @OrNull() readiness!: ReadinessStatement | null;
  @Part(() => ServicesStatement) services!: ServicesStatement;
  @SegmentList() allowedSegments!: string[];
  @SegmentList() restrictedSegments!: string[];
  /** For one square metre, once, for the right to use or own the land. */
  @Price() price!: StatedPrice | null;
  @Text(5000) @OrNull() note!: string | null;
  @VisibilityField() visibility!: Visibility;
}

export { CatalogueQuery } from './dto/catalogue.query.js';
export {
  CAPABILITIES,
  isSegment,
  NORM_SEGMENTS,
  SEGMENTS,
  type Segment,
  segmentOfWord,
} from './segments.data.js';
export { PositionView, RegionRef, RegionView } from './dto/region.views.js';
export { COORD_PRECISIONS, type CoordPrecision } from './region.entity.js';
export { RegionsModule } from './regions.module.js';
export { Regions, toPosition, toRegionRef } from './regions.reader.js';

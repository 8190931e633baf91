import { ApiProperty } from '@nestjs/swagger';
import { FILE_STATES, REJECTIONS } from '../file.entity.js';
import { FILE_KINDS } from '../file-types.data.js';

/** One encoding of a picture, without metadata. */
export class RenditionView {
  @ApiProperty({ example: '/api/v1/files/0193…/renditions/640.webp' }) address!: string;
  @ApiProperty({ example: 'image/webp' }) mediaType!: string;
  @ApiProperty({ description: 'Pixels' }) width!: number;
  @ApiProperty({ description: 'Pixels' }) height!: number;
}

export class UploadLimitsView {
  @ApiProperty({ description: 'Bytes of one file' }) maxBytes!: number;
  @ApiProperty({ type: [String], example: ['jpg', 'pdf'] }) extensions!: string[];
  @ApiProperty({ description: 'Files that still fit' }) left!: number;
  @ApiProperty({ description: 'Files in all' }) most!: number;
}

export class FileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'site-plan.pdf' }) name!: string;
  @ApiProperty({ enum: FILE_KINDS }) kind!: string;
  @ApiProperty({ description: 'As found in the content', example: 'application/pdf' }) mediaType!: string;
  @ApiProperty({ description: 'Bytes as uploaded' }) size!: number;
  @ApiProperty({ enum: FILE_STATES, description: 'Only a clean file can be read' }) state!: string;
  @ApiProperty({ enum: REJECTIONS, nullable: true, type: String }) rejection!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a clean document' }) address!: string | null;
  @ApiProperty({ type: [RenditionView], description: 'Of a clean picture: WebP by width, then one JPEG' })
  renditions!: RenditionView[];
}

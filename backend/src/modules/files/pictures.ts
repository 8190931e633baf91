import sharp from 'sharp';
import type { MediaType } from './file-types.data.js';
import type { WantedRendition } from './renditions.rules.js';

// One picture at a time and one thread each: a park's photos must not starve its answers. No decoder beyond our list.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadHeifFile',
  ],
});

const FORMATS: Partial<Record<MediaType, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'heif',
};
const WHITE = '#ffffff';

/** Size of the upright picture, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Reads the header of a picture; no pixel is decoded. Null when it is not a picture of this type. */
export async function pictureSize(path: string, type: MediaType): Promise<PictureSize | null> {
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header === null || header.format !== FORMATS[type]) return null;
  const { width, height } = header.autoOrient;
  return width > 0 && height > 0 ? { width, height } : null;
}

export interface MadeRendition extends PictureSize {
  data: Buffer;
}

/**
 * Encodes a picture anew: upright, in sRGB, without any metadata, the first frame only.
 * @throws Error when the pixels cannot be read, or are more than the header may claim.
 */
export async function render(
  source: string,
  { width, format }: WantedRendition,
  limitPixels: number,
): Promise<MadeRendition> {
  const picture = sharp(source, { limitInputPixels: limitPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  const encoded =
    format === 'webp'
      ? picture.webp({ quality: 78, effort: 4 })
      : picture.flatten({ background: WHITE }).jpeg({ quality: 80, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

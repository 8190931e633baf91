/** Widths pages ask for, in CSS pixels times density. */
export const WIDTHS = [320, 640, 1280, 1920] as const;
/** For what reads no WebP: the largest of these widths the picture has. */
const FALLBACK_WIDTH = 1280;

export interface WantedRendition {
  width: number;
  format: 'webp' | 'jpg';
}

/**
 * The renditions of a picture: WebP in the widths it has, never enlarged, at least in one, and one JPEG.
 * @param width of the upright picture in pixels
 */
export function wantedRenditions(width: number): WantedRendition[] {
  const largest = Math.min(width, WIDTHS[WIDTHS.length - 1] as number);
  const widths = [...new Set([...WIDTHS.filter((each) => each < largest), largest])];
  return [
    ...widths.map((each) => ({ width: each, format: 'webp' as const })),
    { width: Math.min(width, FALLBACK_WIDTH), format: 'jpg' },
  ];
}

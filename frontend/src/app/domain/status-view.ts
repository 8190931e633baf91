/** How much a status wants from its reader. `signal` is for clocks and ends that come near, and for nothing else. */
export const TONES = ['neutral', 'accent', 'positive', 'signal', 'critical'] as const;
export type Tone = (typeof TONES)[number];

/** Names of drawings in the icon set; a status never speaks by colour alone. */
export const STATUS_ICONS = [
  'check',
  'clock',
  'cross',
  'dot',
  'forward',
  'pause',
  'question',
  'ring',
  'warning',
] as const;
export type StatusIcon = (typeof STATUS_ICONS)[number];

/** What a status badge shows. */
export interface StatusView {
  label: string;
  tone: Tone;
  icon: StatusIcon;
}

import { StatusView } from './status-view';

/** What a person may be told of a type of file: the ending everybody knows. */
const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/csv': 'CSV',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
};

export const fileTypeLabel = (mediaType: string): string => TYPES[mediaType] ?? mediaType;

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "340 kB", "2.4 MB": in the unit that says enough; a megabyte is a million bytes, as file managers count. */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: SIZES[step] as string,
    // In full, a byte has its plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && step > 1 ? 1 : 0,
  }).format(amount);
}

/** Where the file itself stands; null when there is nothing to tell: it is clean. */
export function fileStateView(state: string): StatusView | null {
  switch (state) {
    case 'quarantined':
      return { label: $localize`:@@file.state.quarantined:Being checked`, tone: 'neutral', icon: 'clock' };
    case 'rejected':
      return { label: $localize`:@@file.state.rejected:Refused`, tone: 'critical', icon: 'cross' };
    default:
      return null;
  }
}

/** Why a file was refused after it had arrived. */
export const fileRejectionText = (rejection: string | null): string =>
  rejection === 'infected'
    ? $localize`:@@file.rejection.infected:The virus scanner found something in this file. Its content was deleted.`
    : $localize`:@@file.rejection.unreadable:This picture is damaged and cannot be shown. Its content was deleted.`;

/** Whether a park's page shows it. */
export function parkFileStateView(state: string): StatusView {
  switch (state) {
    case 'shown':
      return { label: $localize`:@@park-file.state.shown:On the page`, tone: 'positive', icon: 'check' };
    case 'waiting':
      return {
        label: $localize`:@@park-file.state.waiting:Waiting to be shown`,
        tone: 'accent',
        icon: 'clock',
      };
    default:
      return { label: $localize`:@@park-file.state.hidden:Not shown`, tone: 'neutral', icon: 'ring' };
  }
}

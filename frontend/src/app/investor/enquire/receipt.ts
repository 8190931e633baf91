import { EnquiryReceipt } from '../../api/generated/model';
import { storageOf } from './enquiry-draft';

/** What the page after sending shows; it survives a reload in its tab and ends with it. */
export interface KeptReceipt {
  receipt: EnquiryReceipt;
  /** Where the mail went; null for somebody who had signed in. */
  email: string | null;
}

const STORAGE_KEY = 'lodestone.enquiry-receipt';

export function keepReceipt(window: Window | null, kept: KeptReceipt): void {
  try {
    storageOf(window, 'sessionStorage')?.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // The mail carries the reference too.
  }
}

/** The receipt of the last enquiry sent from this tab. */
export function keptReceipt(window: Window | null): KeptReceipt | null {
  try {
    const kept = JSON.parse(
      storageOf(window, 'sessionStorage')?.getItem(STORAGE_KEY) ?? 'null',
    ) as KeptReceipt | null;
    return kept?.receipt?.reference ? kept : null;
  } catch {
    return null;
  }
}

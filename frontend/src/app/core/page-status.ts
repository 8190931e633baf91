import { RESPONSE_INIT, inject } from '@angular/core';

/**
 * Sets the HTTP status of the page that is being rendered; without effect in the browser.
 *
 * @returns a function to call when the status is known (outside an injection context too)
 */
export function injectPageStatus(): (status: number) => void {
  const response = inject(RESPONSE_INIT, { optional: true });
  return (status) => {
    if (response) response.status = status;
  };
}

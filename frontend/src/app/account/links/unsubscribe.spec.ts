import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { submit, summaryOf } from '../../../testing/forms';
import { UnsubscribePage } from './unsubscribe.page';

describe('the page that ends the mails of a kind', () => {
  let server: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  async function open(address: string) {
    server = withApi([{ path: 'links/unsubscribe', component: UnsubscribePage }]);
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address, UnsubscribePage);
    page = harness.routeNativeElement as HTMLElement;
  }
  async function press() {
    submit(page);
    await settled();
    const call = server.expectOne('/api/v1/unsubscriptions?token=abc');
    expect(call.request.method).toBe('POST');
    return call;
  }
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('ends nothing by being opened: it has one button', async () => {
    await open('/links/unsubscribe#abc');
    expect(page.querySelectorAll('button')).toHaveLength(1);
    (await press()).flush({ kind: 'new-enquiry', label: 'New enquiries' });
    await settled();
    harness.detectChanges();
    expect(page.textContent).toContain('No more mails: New enquiries');
    expect(page.querySelector('form')).toBeNull();
  });

  it('says that a link is not one of ours', async () => {
    await open('/links/unsubscribe#abc');
    (await press()).flush(...refusal(422, 'link.unknown'));
    await settled();
    harness.detectChanges();
    expect(summaryOf(page)).toHaveLength(1);
    expect(page.querySelectorAll('button')).toHaveLength(1);
  });

  it('says that the address is incomplete', async () => {
    await open('/links/unsubscribe');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('missing');
    expect(page.querySelector('button')).toBeNull();
  });
});

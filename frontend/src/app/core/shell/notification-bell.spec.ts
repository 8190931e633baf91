import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, withApi } from '../../../testing/api';
import { NotificationBell } from './notification-bell';

const UNREAD = '/api/v1/notifications/unread';

describe('the bell', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<NotificationBell>;
  const link = () => (fixture.nativeElement as HTMLElement).querySelector('a') as HTMLAnchorElement;

  beforeEach(() => {
    jest.useFakeTimers();
    server = withApi();
    fixture = TestBed.createComponent(NotificationBell);
    fixture.detectChanges();
  });
  afterEach(() => {
    fixture.destroy();
    jest.useRealTimers();
  });

  async function answer(unread: number) {
    server.expectOne(UNREAD).flush({ unread });
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
  }

  it('says how many notifications are unread, and leads to them', async () => {
    await answer(3);
    expect(link().getAttribute('aria-label')).toBe('Notifications, unread: 3');
    expect(link().textContent?.trim()).toBe('3');
    expect(link().getAttribute('href')).toBe('/notifications');
  });

  it('says that none is, without a number', async () => {
    await answer(0);
    expect(link().getAttribute('aria-label')).toBe('Notifications, none unread');
    expect(link().querySelector('.count')).toBeNull();
  });

  it('does not count beyond 99', async () => {
    await answer(100);
    expect(link().textContent?.trim()).toBe('99+');
  });

  it('asks again each minute, keeps the last count over a failure, and stops with the page', async () => {
    await answer(3);
    await jest.advanceTimersByTimeAsync(60_000);
    server.expectOne(UNREAD).flush(...refusal(503, 'service.busy'));
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
    expect(link().textContent?.trim()).toBe('3');
    fixture.destroy();
    await jest.advanceTimersByTimeAsync(120_000);
    server.expectNone(UNREAD);
  });

  it('does not ask while nobody looks at the page', async () => {
    await answer(3);
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await jest.advanceTimersByTimeAsync(60_000);
    server.expectNone(UNREAD);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await answer(4);
    expect(link().textContent?.trim()).toBe('4');
    hidden.mockRestore();
  });
});

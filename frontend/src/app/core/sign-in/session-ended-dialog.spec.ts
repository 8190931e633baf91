import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { submit, type } from '../../../testing/forms';
import { GUEST, INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { problems } from '../problems.interceptor';
import { CurrentSession, Session } from '../session';
import { SessionEnd } from '../session-end';
import { SessionEndedDialog } from './session-ended-dialog';

describe('the dialog of a session that has ended', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<SessionEndedDialog>;
  let dialog: HTMLElement;
  let back: boolean | undefined;

  beforeAll(() => {
    // The test's browser does not draw, and knows no modal dialogs.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  async function openFor(session: CurrentSession) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problems])),
        provideHttpClientTesting(),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    TestBed.inject(Session).adopt(session);
    back = undefined;
    TestBed.inject(SessionEnd)
      .comeBack()
      .subscribe((same) => (back = same));
    fixture = TestBed.createComponent(SessionEndedDialog);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    dialog = (fixture.nativeElement as HTMLElement).querySelector('dialog') as HTMLElement;
  }

  it('knows who was signed in and asks only for the password', async () => {
    await openFor(INVESTOR);
    expect(dialog.querySelector<HTMLInputElement>('input[name=email]')?.value).toBe('li.wei@example.com');
    expect(document.activeElement?.getAttribute('name')).toBe('password');
    type(dialog, 'password', 'correct horse');
    submit(dialog);
    server.expectOne('/api/v1/sessions').flush(INVESTOR);
    await fixture.whenStable();
    expect(back).toBe(true);
    expect(dialog.hasAttribute('open')).toBe(false);
  });

  it('gives up when it is closed, also by Escape', async () => {
    await openFor(INVESTOR);
    dialog.dispatchEvent(new Event('close'));
    expect(back).toBe(false);
  });

  it('lets a guest go on once a new link was opened in another tab', async () => {
    await openFor(GUEST);
    expect(dialog.querySelector('form')).toBeNull();
    const goOn = dialog.querySelector<HTMLButtonElement>('.cluster button');
    goOn?.click();
    server.expectOne('/api/v1/sessions/current').flush(VISITOR);
    await fixture.whenStable();
    expect(dialog.querySelector('[role=alert]')?.textContent).toContain('has not been opened');
    expect(back).toBeUndefined();
    goOn?.click();
    server.expectOne('/api/v1/sessions/current').flush(GUEST);
    await fixture.whenStable();
    expect(back).toBe(true);
  });
});

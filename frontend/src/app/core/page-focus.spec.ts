import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterLink, RouterOutlet, provideRouter } from '@angular/router';
import { keepFocusIn, keepFocusNear } from './page-focus';

@Component({ imports: [RouterLink], template: '<a routerLink="/next">Go on</a>' })
class FirstPage {}

@Component({ template: '<p>The next page</p>' })
class NextPage {}

@Component({
  imports: [RouterOutlet],
  template: '<button>Menu</button><main id="main" tabindex="-1"><router-outlet /></main>',
})
class Frame {
  constructor() {
    keepFocusIn('main');
  }
}

describe('the focus between pages', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: '', component: FirstPage },
          { path: 'next', component: NextPage },
        ]),
      ],
    });
    const frame = TestBed.createComponent(Frame);
    document.body.append(frame.nativeElement);
    await TestBed.inject(Router).navigateByUrl('/');
    await frame.whenStable();
    return frame;
  }

  afterEach(() => document.querySelectorAll('body > div').forEach((element) => element.remove()));

  it('stays at the top when the portal is opened', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to the new page when the link that was pressed is gone with its page', async () => {
    const frame = await open();
    frame.nativeElement.querySelector('a').focus();
    await TestBed.inject(Router).navigateByUrl('/next');
    await frame.whenStable();
    expect(document.activeElement?.id).toBe('main');
  });

  it('stays on what is still there', async () => {
    const frame = await open();
    const menu = frame.nativeElement.querySelector('button');
    menu.focus();
    await TestBed.inject(Router).navigateByUrl('/next');
    await frame.whenStable();
    expect(document.activeElement).toBe(menu);
  });
});

@Component({
  template: `
    <section id="around">
      @if (offered()) {
        <p><button id="once" (click)="offered.set(false)">Take it</button></p>
      }
      <button id="other">Close</button>
    </section>
  `,
})
class ActsOnce {
  readonly offered = signal(true);
  constructor() {
    keepFocusNear();
  }
}

describe('the focus inside a page that changes', () => {
  async function open() {
    const fixture = TestBed.createComponent(ActsOnce);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const element = (id: string) => document.getElementById(id) as HTMLElement;
    return { fixture, element };
  }

  afterEach(() => document.querySelectorAll('body > div').forEach((element) => element.remove()));

  it('goes to the nearest part that is still there when the button that was pressed is gone', async () => {
    const { fixture, element } = await open();
    element('once').focus();
    element('once').click();
    await fixture.whenStable();
    expect(document.activeElement?.id).toBe('around');
    element('other').focus();
    expect(element('around').hasAttribute('tabindex')).toBe(false);
  });

  it('stays nowhere when the person had put it nowhere before', async () => {
    const { fixture, element } = await open();
    element('once').focus();
    element('once').blur();
    await Promise.resolve();
    fixture.componentInstance.offered.set(false);
    await fixture.whenStable();
    expect(document.activeElement).toBe(document.body);
  });
});

import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterLink, RouterOutlet, provideRouter } from '@angular/router';
import { keepFocusIn } from './page-focus';

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

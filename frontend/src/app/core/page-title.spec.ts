import { TestBed } from '@angular/core/testing';
import { Component, LOCALE_ID } from '@angular/core';
import { TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { linkFeeds } from './head-links';
import { PageTitle } from './page-title';

@Component({ selector: 'app-blank', template: '' })
class Blank {}

describe('the head of a page', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'parks', title: 'Parks', component: Blank },
          { path: '', component: Blank },
        ]),
        { provide: TitleStrategy, useExisting: PageTitle },
        { provide: LOCALE_ID, useValue: 'de' },
      ],
    });
  });

  const alternates = () =>
    Object.fromEntries(
      [...document.head.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    );

  it('names the page and the product', async () => {
    await RouterTestingHarness.create('/parks');
    expect(document.title).toBe('Parks | Lodestone');
  });

  it('links the page to itself in every language, without its filters', async () => {
    await RouterTestingHarness.create('/parks?q=nd');
    expect(alternates()).toEqual({
      en: 'http://localhost/en/parks',
      'zh-CN': 'http://localhost/zh-CN/parks',
      ja: 'http://localhost/ja/parks',
      de: 'http://localhost/de/parks',
      'x-default': 'http://localhost/en/parks',
    });
    expect(document.head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'http://localhost/de/parks',
    );
  });

  it('forgets the links of the page before', async () => {
    const harness = await RouterTestingHarness.create('/parks');
    await harness.navigateByUrl('/');
    expect(document.head.querySelectorAll('link[rel=canonical]')).toHaveLength(1);
    expect(alternates()['ja']).toBe('http://localhost/ja');
  });

  it('links the feeds of its language, once', () => {
    linkFeeds(document, 'de');
    linkFeeds(document, 'de');
    const feeds = [...document.head.querySelectorAll('link[type="application/atom+xml"]')];
    expect(feeds.map((link) => link.getAttribute('href'))).toEqual([
      '/de/offerings.atom',
      '/de/policies.atom',
    ]);
  });

  describe('that the server told machines something', () => {
    let block: HTMLScriptElement;
    beforeEach(() => {
      history.replaceState(null, '', '/de/parks');
      block = document.createElement('script');
      block.type = 'application/ld+json';
      document.head.append(block);
    });
    afterEach(() => history.replaceState(null, '', '/'));

    it('keeps it with the first page, and drops it when the reader goes on', async () => {
      const harness = await RouterTestingHarness.create('/parks?page=2');
      expect(block.isConnected).toBe(true);
      await harness.navigateByUrl('/');
      expect(block.isConnected).toBe(false);
    });

    it('drops it when the reader has gone on before the page was awake', async () => {
      await RouterTestingHarness.create('/');
      expect(block.isConnected).toBe(false);
    });
  });
});

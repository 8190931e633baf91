import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SEGMENTS } from '../../domain/segments';
import { HomePage } from './home.page';

const asOf = { value: '2026-11-24', from: '2026-11-24', to: '2026-11-24' };

describe('the home page', () => {
  async function opened(answer: (server: HttpTestingController) => void) {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    });
    const fixture = TestBed.createComponent(HomePage);
    fixture.detectChanges();
    answer(TestBed.inject(HttpTestingController));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const figures = (items: unknown[]) => (server: HttpTestingController) =>
    server.expectOne('/api/v1/portal/figures').flush({ items });

  it('shows the figures it knows with their date', async () => {
    const page = await opened(
      figures([
        { key: 'catalogue.parks', value: '41', unit: null, asOf, subject: null, source: null },
        { key: 'figure.of-tomorrow', value: '7', unit: null, asOf, subject: null, source: null },
      ]),
    );
    expect(page.querySelectorAll('app-fact-chip')).toHaveLength(1);
    expect(page.textContent).toContain('As of Nov 24, 2026');
  });

  it('stands without figures when they cannot be read', async () => {
    const page = await opened((server) =>
      server.expectOne('/api/v1/portal/figures').flush(null, { status: 503, statusText: 'Busy' }),
    );
    expect(page.querySelector('.figures')).toBeNull();
    expect(page.querySelector('h1')).not.toBeNull();
  });

  it('searches by a plain form that works without scripts', async () => {
    const form = (await opened(figures([]))).querySelector('form');
    expect(form?.getAttribute('method')).toBe('get');
    expect(form?.getAttribute('action')).toBe('/parks');
    expect(form?.querySelector('input')?.name).toBe('q');
  });

  it('leads to the parks of every segment', async () => {
    const page = await opened(figures([]));
    const links = [...page.querySelectorAll('app-value-chain a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(SEGMENTS.map((segment) => `/parks?segment=${segment}`));
  });
});

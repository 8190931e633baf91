import { TestBed } from '@angular/core/testing';
import { LOCALE_ID } from '@angular/core';
import { StructuredData, harmlessJson } from './structured-data';

const HOSTILE = '</script><script>alert(1)</script><!-- & \u2028\u2029';

describe('what a page says to machines', () => {
  it('is the same JSON, and nothing in it can leave its element', () => {
    const written = harmlessJson({ name: HOSTILE });
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual({ name: HOSTILE });
  });

  it('stands in the head once, with absolute addresses in the language of the page', () => {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'de' }] });
    const data = TestBed.inject(StructuredData);
    data.describe(() => [{ name: 'before' }]);
    data.describe((absolute) => [{ '@type': 'Place', url: absolute('/parks/x'), name: HOSTILE }]);
    const blocks = document.head.querySelectorAll('script[type="application/ld+json"]');
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.innerHTML).not.toContain('<');
    expect(JSON.parse(blocks[0]?.textContent ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Place', url: 'http://localhost/de/parks/x', name: HOSTILE }],
    });
    data.describe(() => []);
    expect(document.head.querySelector('script[type="application/ld+json"]')).toBeNull();
  });
});

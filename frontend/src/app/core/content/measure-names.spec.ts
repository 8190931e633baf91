import { TestBed } from '@angular/core/testing';
import { withApi } from '../../../testing/api';
import { MeasureNames } from './measure-names';

describe('the name of a measure', () => {
  it('is read once, when it is first said, and is its slug until then', () => {
    const server = withApi();
    const names = TestBed.inject(MeasureNames);
    expect([names.nameOf('low-rate'), names.nameOf('low-rate')]).toEqual(['low-rate', 'low-rate']);
    server
      .expectOne('/api/v1/measures?slug=low-rate')
      .flush({ items: [{ slug: 'low-rate', title: { text: 'The low rate', lang: 'en' } }] });
    expect(names.nameOf('low-rate')).toBe('The low rate');
    server.verify();
  });

  it('that nobody has published stays its slug, and is not asked for again', () => {
    const server = withApi();
    const names = TestBed.inject(MeasureNames);
    expect(names.nameOf('never-read')).toBe('never-read');
    server.expectOne('/api/v1/measures?slug=never-read').flush({ items: [] });
    expect(names.nameOf('never-read')).toBe('never-read');
    server.verify();
  });

  it('that could not be read is read by the next page that says it', () => {
    const server = withApi();
    const names = TestBed.inject(MeasureNames);
    names.nameOf('low-rate');
    server
      .expectOne('/api/v1/measures?slug=low-rate')
      .flush(null, { status: 503, statusText: 'Unavailable' });
    names.nameOf('low-rate');
    server.expectOne('/api/v1/measures?slug=low-rate');
  });
});

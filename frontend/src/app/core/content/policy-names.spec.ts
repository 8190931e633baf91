import { TestBed } from '@angular/core/testing';
import { withApi } from '../../../testing/api';
import { PolicyNames } from './policy-names';

describe('the name of a policy', () => {
  it('is read once, when it is first said, and is its slug until then', () => {
    const server = withApi();
    const names = TestBed.inject(PolicyNames);
    expect([names.nameOf('old-list'), names.nameOf('old-list')]).toEqual(['old-list', 'old-list']);
    server.expectOne('/api/v1/policies/old-list').flush({ title: { text: 'List of 2014', lang: 'en' } });
    expect(names.nameOf('old-list')).toBe('List of 2014');
    server.verify();
  });

  it('that nobody has published stays its slug', () => {
    const server = withApi();
    const names = TestBed.inject(PolicyNames);
    expect(names.nameOf('never-read')).toBe('never-read');
    server
      .expectOne('/api/v1/policies/never-read')
      .flush({ code: 'policy.not-found' }, { status: 404, statusText: 'Not Found' });
    expect(names.nameOf('other')).toBe('other');
    server.expectOne('/api/v1/policies/other');
  });
});

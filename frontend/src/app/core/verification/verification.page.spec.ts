import { TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { ruleDetail } from '../../../testing/verification.data';
import { VerificationPage } from './verification.page';

it('keeps its filters where they are while the next rules are on their way', async () => {
  const server = withApi();
  const fixture = TestBed.createComponent(VerificationPage);
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  const queue = () => server.expectOne(({ url }) => url === '/api/v1/verification/rules');
  const counts = { all: 21, mine: 3, nobody: 12, upcoming: 0 };
  fixture.detectChanges();
  queue().flush({
    ...{ page: 1, pageSize: 20, total: 1, counts, countries: ['CN', 'JP'] },
    items: [ruleDetail()],
  });
  await settle();
  const filter = page.querySelector('#field-country');
  expect(filter?.querySelectorAll('option')).toHaveLength(3);
  fixture.componentRef.setInput('country', 'JP');
  fixture.detectChanges();
  const call = queue();
  expect(call.request.params.get('country')).toBe('JP');
  expect(page.querySelector('app-skeleton')).not.toBeNull();
  expect(page.querySelector('#field-country')).toBe(filter);
  expect(page.querySelector('nav')?.textContent).toContain('21');
});

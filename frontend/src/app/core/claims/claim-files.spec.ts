import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ClaimView, FileView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { summaryOf } from '../../../testing/forms';
import { ClaimFiles } from './claim-files';

const file = (over: Partial<FileView> = {}): FileView => ({
  id: 'f1',
  name: 'letter.pdf',
  kind: 'document',
  mediaType: 'application/pdf',
  size: 340_000,
  state: 'clean',
  rejection: null,
  address: '/api/v1/files/f1',
  renditions: [],
  ...over,
});
const LIMITS = { maxBytes: 25_000_000, extensions: ['pdf', 'jpg'], left: 9, most: 10 };

describe('the documents of a claim', () => {
  let server: HttpTestingController;

  function shown(files: FileView[], uploadLimits: ClaimView['uploadLimits']) {
    server = withApi();
    const fixture = TestBed.createComponent(ClaimFiles);
    const [changed, outdated] = [jest.fn(), jest.fn()];
    fixture.componentRef.setInput('claim', { id: 'c1', files, uploadLimits } as unknown as ClaimView);
    fixture.componentInstance.changed.subscribe(changed);
    fixture.componentInstance.outdated.subscribe(outdated);
    fixture.detectChanges();
    return { fixture, page: fixture.nativeElement as HTMLElement, changed, outdated };
  }

  it('can be read by who decides, who neither brings nor removes any', () => {
    const { page } = shown(
      [file(), file({ id: 'f2', kind: 'picture', name: 'badge.jpg', address: null })],
      null,
    );
    const links = [...page.querySelectorAll('a')].map((a) => [a.textContent?.trim(), a.getAttribute('href')]);
    expect(links).toEqual([
      ['letter.pdf', '/api/v1/files/f1'],
      ['badge.jpg', '/api/v1/files/f2'],
    ]);
    expect(page.querySelector('button, input')).toBeNull();
  });

  it('say that there are none, rather than nothing', () => {
    expect(shown([], null).page.textContent).toContain('None was added.');
  });

  it('are no links before they are checked, and say why one was refused', () => {
    const { page } = shown(
      [file({ state: 'quarantined' }), file({ id: 'f2', state: 'rejected', rejection: 'infected' })],
      LIMITS,
    );
    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toContain('Being checked');
    expect(page.textContent).toContain('The virus scanner found something in this file.');
  });

  it('are removed by the claimant, each by a button that names it', async () => {
    const { page, changed } = shown([file()], LIMITS);
    const button = [...page.querySelectorAll('button')].find((each) =>
      each.textContent?.includes('letter.pdf'),
    );
    button?.click();
    const call = server.expectOne({ method: 'DELETE', url: '/api/v1/claims/c1/files/f1' });
    call.flush({ id: 'c1', files: [] });
    await settled();
    expect(changed).toHaveBeenCalledWith({ id: 'c1', files: [] });
  });

  it('stay when it was decided meanwhile: the claim is read again', async () => {
    const { page, outdated, fixture } = shown([file()], LIMITS);
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes('letter.pdf'))?.click();
    server.expectOne('/api/v1/claims/c1/files/f1').flush(...refusal(409, 'claim.evidence-closed'));
    await settled();
    fixture.detectChanges();
    expect(outdated).toHaveBeenCalled();
    expect(summaryOf(page).join()).toContain('The claim is decided');
  });
});

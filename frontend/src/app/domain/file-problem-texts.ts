type Params = Readonly<Record<string, unknown>>;

const listed = (params: Params, name: string) => {
  const value = params[name];
  return Array.isArray(value) ? value.map((each) => String(each).toUpperCase()).join(', ') : '';
};
const word = (params: Params, name: string) => String(params[name] ?? '').toUpperCase();
const count = (params: Params, name: string) => Number(params[name] ?? 0);

/** What refusals about files mean to the person who sent one. */
export const FILE_PROBLEMS: Readonly<Record<string, (params: Params) => string>> = {
  'file.empty': () => $localize`:@@problem.file-empty:The file is empty. Choose another.`,
  'file.too-large': (params) =>
    $localize`:@@problem.file-too-large:The file is too large: at most ${count(params, 'limitMb')}:limit: MB.`,
  'file.too-many': (params) =>
    $localize`:@@problem.file-too-many:There is room for ${count(params, 'limit')}:limit: files. Remove one first.`,
  'file.type-not-allowed': (params) =>
    $localize`:@@problem.file-type-not-allowed:This type is not accepted. Accepted are ${listed(params, 'allowed')}:types:.`,
  'file.type-mismatch': (params) =>
    $localize`:@@problem.file-type-mismatch:The name says otherwise, but this is a ${word(params, 'found')}:type: file. Rename it and try again.`,
  'file.password-protected': () =>
    $localize`:@@problem.file-password-protected:The file is protected by a password or restricts what may be done with it. Save it without, then try again.`,
  'file.macros': () =>
    $localize`:@@problem.file-macros:The document holds macros. Save it without, then try again.`,
  'file.unpacks-too-large': () =>
    $localize`:@@problem.file-unpacks-too-large:Unpacked, this file would be far larger than it seems. Save it anew, then try again.`,
  'file.too-many-pixels': (params) =>
    $localize`:@@problem.file-too-many-pixels:The picture is too large: at most ${count(params, 'megapixels')}:limit: megapixels. Scale it down, then try again.`,
  'file.unreadable': () =>
    $localize`:@@problem.file-unreadable:The file is damaged, or something else is hidden in it. Save it anew, then try again.`,
  'file.form-unreadable': () =>
    $localize`:@@problem.file-form-unreadable:The file did not arrive whole. Try again.`,
  'file.storage-unavailable': () =>
    $localize`:@@problem.file-storage-unavailable:The portal cannot store files right now. Nothing of yours was kept; try again later.`,
  'park-file.not-clean': () =>
    $localize`:@@problem.park-file-not-clean:It is still being checked, or the check refused it.`,
  'park-file.alt-missing': () =>
    $localize`:@@problem.park-file-alt-missing:Describe the picture first: people who cannot see it read that.`,
  'park-file.review-needed': () =>
    $localize`:@@problem.park-file-review-needed:Nobody has claimed this park yet, so an administrator looks at it first. Ask to show it.`,
  'park-file.demo-team': () =>
    $localize`:@@problem.park-file-demo-team:An invented team does not publish on a real park’s page. Ask an administrator to show it.`,
  'park-file.reason-missing': () => $localize`:@@problem.park-file-reason-missing:Say why it is not shown.`,
  'park-file.action-not-allowed': () =>
    $localize`:@@problem.park-file-not-allowed:Your role in this park does not allow this.`,
};

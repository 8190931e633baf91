import { describe, expect, it } from '@jest/globals';
import { dispositionOf, extensionOf, nameFits, safeName } from './file-name.rules.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as const;

describe('the name of an upload', () => {
  it.each([
    ['Site plan.PDF', 'application/pdf', 'Site plan.pdf'],
    ['厂区规划图.jpg', 'image/jpeg', '厂区规划图.jpg'],
    ['../../etc/passwd.pdf', 'application/pdf', 'passwd.pdf'],
    ['C:\\Users\\li\\plan.pdf', 'application/pdf', 'plan.pdf'],
    ['plan\u202efdp.exe.pdf', 'application/pdf', 'plan fdp.exe.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'application/pdf', 'a b Set-Cookie x.pdf'],
    ['.htaccess', 'text/csv', 'htaccess.csv'],
    ['', 'image/png', 'file.png'],
    ['...', 'image/png', 'file.png'],
    ['no ending', 'application/pdf', 'no ending.pdf'],
    ['Plan 1.2', 'application/pdf', 'Plan 1.2.pdf'],
    ['1.规划', 'application/pdf', '1.规划.pdf'],
    ['photo.png', 'image/jpeg', 'photo.jpg'],
    ['photo.JPEG', 'image/jpeg', 'photo.jpeg'],
    ['photo.pdf', 'image/jpeg', 'photo.pdf.jpg'],
    ['e\u0301tude.pdf', 'application/pdf', '\u00e9tude.pdf'],
  ] as const)('%j becomes %j of %s', (given, type, kept) => {
    expect(safeName(given, type)).toBe(kept);
  });

  it('is cut to 120 characters and keeps its ending', () => {
    const name = safeName(`${'规'.repeat(500)}.pdf`, 'application/pdf');
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('规.pdf')).toBe(true);
  });

  it.each([
    ['plan.pdf', 'application/pdf', true],
    ['plan', 'application/pdf', true],
    ['plan.exe', 'application/pdf', false],
    ['plan.docx', 'application/pdf', false],
    ['plan.xlsx', DOCX, false],
    ['photo.jpg', 'image/webp', true],
    ['photo.pdf', 'image/jpeg', false],
    ['photo.svg', 'image/png', false],
  ] as const)('%s fits what is %s: %s', (name, type, fits) => {
    expect(nameFits(name, type)).toBe(fits);
  });

  it('tells its ending in lower case, and none where a number or words stand', () => {
    expect(['a.TXT', 'a', 'v1.2', 'a.b c', '.env'].map(extensionOf)).toEqual(['txt', null, null, null, null]);
  });

  it('travels in a header without breaking it', () => {
    expect(dispositionOf(`Plan "A" 100%; 规划's.pdf`, 'attachment')).toBe(
      `attachment; filename="Plan _A_ 100_; __'s.pdf"; filename*=UTF-8''Plan%20%22A%22%20100%25%3B%20%E8%A7%84%E5%88%92%27s.pdf`,
    );
  });
});

import { TestBed } from '@angular/core/testing';
import { SourceText, sourceParts } from './source-text';

it('tells an address by its site and keeps the words around it', () => {
  expect(
    sourceParts('https://www.jlmag.com.cn/wap/about.php?cid=35 (address); http://en.people.cn/n3/a.html'),
  ).toEqual([
    { text: 'jlmag.com.cn', address: 'https://www.jlmag.com.cn/wap/about.php?cid=35' },
    { text: ' (address); ' },
    { text: 'en.people.cn', address: 'http://en.people.cn/n3/a.html' },
  ]);
});

it('leaves the full stop after an address to its sentence', () => {
  expect(sourceParts('See http://a.cn/x.html .')[1]).toEqual({ text: 'a.cn', address: 'http://a.cn/x.html' });
  expect(sourceParts('See http://a.cn/x.')[2]).toEqual({ text: '.' });
  expect(sourceParts('no address')).toEqual([{ text: 'no address' }]);
});

it('puts no blank between an address and what follows it', async () => {
  const fixture = TestBed.createComponent(SourceText);
  fixture.componentRef.setInput('words', 'Second source: http://a.cn/x. The rest (https://b.cn/y) agrees.');
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).textContent).toBe(
    'Second source: a.cn. The rest (b.cn) agrees.',
  );
});

import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { type Feed, writeAtom } from './atom.js';

const feed: Feed = {
  address: 'https://lodestone.example/en/offerings.atom',
  title: 'Offerings',
  subtitle: 'The newest first',
  lang: 'en',
  page: 'https://lodestone.example/en/offerings',
  siblings: [{ address: 'https://lodestone.example/de/offerings.atom', lang: 'de' }],
  author: 'Lodestone',
  updated: new Date('2026-11-26T10:00:00Z'),
  entries: [
    {
      id: 'urn:uuid:0191',
      title: { text: '磁材 <b>"line"</b> & more\u0001', lang: 'zh-CN' },
      address: 'https://lodestone.example/en/offerings/0191?a=1&b=2',
      updated: new Date('2026-11-26T10:00:00Z'),
      author: { text: 'A park', lang: 'en' },
      summary: { text: ']]></summary><script>', lang: 'en' },
      categories: [{ term: 'RE4a', scheme: 'https://lodestone.example/en/offerings?segment' }],
    },
  ],
};

/** Every element with its attributes and text, as a parser reads them; it throws on what is not well formed. */
function parsed(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string; parent?: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      parent: open.at(-1)?.name,
    };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

describe('an Atom feed', () => {
  const elements = parsed(writeAtom(feed));
  const of = (parent: string, name: string) => elements.filter((e) => e.parent === parent && e.name === name);

  it('has what RFC 4287 demands of a feed and of each entry', () => {
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect(of('feed', name)).toHaveLength(1);
      expect(of('entry', name)).toHaveLength(1);
    }
    expect(of('feed', 'id')[0]?.text).toBe(feed.address);
    expect(of('feed', 'updated')[0]?.text).toBe('2026-11-26T10:00:00.000Z');
    expect(of('feed', 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', feed.address],
      ['alternate', feed.page],
      ['alternate', 'https://lodestone.example/de/offerings.atom'],
    ]);
  });

  it('carries any text as text', () => {
    expect(of('entry', 'title')[0]).toMatchObject({
      text: '磁材 <b>"line"</b> & more',
      attributes: { 'xml:lang': 'zh-CN' },
    });
    expect(of('entry', 'summary')[0]?.text).toBe(']]></summary><script>');
    expect(of('entry', 'link')[0]?.attributes.href).toBe(
      'https://lodestone.example/en/offerings/0191?a=1&b=2',
    );
    expect(elements.some(({ name }) => name === 'script')).toBe(false);
  });
});

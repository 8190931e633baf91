import { linkedText } from './linked-text';

const PORTAL = 'http://localhost:3000';
const links = (text: string) => linkedText(text, PORTAL).flatMap(({ address }) => address ?? []);

describe('the text of a mail', () => {
  it('links the addresses of this portal, with the token behind #', () => {
    const link = `${PORTAL}/en/links/confirm-email#abc_DEF-123`;
    expect(links(`Hello,\n\n${link}\n\nLodestone`)).toEqual([link]);
  });

  it('links nothing that leads elsewhere', () => {
    expect(links('https://evil.example http://localhost:3000.evil.example http://localhost:30001/x')).toEqual(
      [],
    );
    expect(links('http://localhost:3000@evil.example/')).toEqual([]);
  });

  it('leaves the end of a sentence out of the address', () => {
    expect(links(`Open (${PORTAL}/de/mailbox).`)).toEqual([`${PORTAL}/de/mailbox`]);
    expect(links(`请打开${PORTAL}/zh-CN/mailbox。谢谢`)).toEqual([`${PORTAL}/zh-CN/mailbox`]);
  });

  it('loses no character', () => {
    const text = `a ${PORTAL}/en/x, b https://other.example c\n`;
    expect(
      linkedText(text, PORTAL)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

import { returnPath } from './return-to';

describe('the page to return to after signing in', () => {
  it.each([
    ['/desk/admin?stage=new', '/desk/admin?stage=new'],
    ['/parks/baotou-rehtz#facts', '/parks/baotou-rehtz#facts'],
    ['/de/desk/admin', '/desk/admin'],
    ['/zh-CN', '/'],
    ['/parks?q=包头', '/parks?q=%E5%8C%85%E5%A4%B4'],
  ])('is %s when it lies in this portal', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  it.each([
    'https://evil.example/desk',
    '//evil.example/desk',
    '/\\evil.example',
    '\\\\evil.example',
    '/en//evil.example',
    '/..//evil.example',
    '/desk/\\evil.example',
    'javascript:alert(1)',
    'desk/admin',
    '/desk\nLocation: https://evil.example',
    '/\t/evil.example',
    '',
  ])('is never another site: %j', (asked) => {
    expect(returnPath(asked)).toBeNull();
  });

  it.each(['/sign-in', '/en/sign-in?returnTo=/sign-in', '/links/sign-in', '/register'])(
    'is no page that would lead back to signing in: %s',
    (asked) => {
      expect(returnPath(asked)).toBeNull();
    },
  );
});

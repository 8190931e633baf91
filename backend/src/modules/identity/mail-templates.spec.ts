import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../platform/i18n/locales.js';
import { IDENTITY_MAILS } from './mail-templates.data.js';

const LINK = 'http://localhost:3000/en/links/reset-password#$&token';

describe('mails about an account', () => {
  it.each(IDENTITY_MAILS.flatMap(({ name }) => LOCALES.map((locale) => [name, locale] as const)))(
    '%s reads well in %s: one line of subject, the link whole, nothing left open',
    (name, locale) => {
      const mail = IDENTITY_MAILS.find((template) => template.name === name)!.render(locale, { link: LINK });
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text).not.toMatch(/[{}]/);
      if (name !== 'password-changed') expect(mail.text).toContain(LINK);
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../platform/i18n/locales.js';
import { CLAIM_INVITATION_MAILS, summaryLines } from './claim-invitation-mails.data.js';

const summary = {
  segment: 'RE4a' as const,
  land: { value: '12.5', unit: 'ha' },
  power: { value: '18', unit: 'MW' },
  jobs: 1320,
  starts: '2028',
};

describe('a pseudonymous summary in words', () => {
  it('writes numbers as the reader does', () => {
    expect(summaryLines(summary, 'de').split('\n')).toEqual([
      '- Segment: Permanentmagnete (NdFeB, SmCo)',
      '- Gewünschte Fläche: 12,5 ha',
      '- Gewünschte Leistung: 18 MW',
      '- Geplante Arbeitsplätze: 1.320',
      '- Geplanter Beginn: 2028',
    ]);
  });

  it('says that something was not stated rather than leaving it out', () => {
    const silent = { ...summary, land: null, power: null, jobs: null, starts: null };
    expect(summaryLines(silent, 'en')).toContain('- Land wanted: not stated');
  });

  it.each(LOCALES)('makes a whole mail in %s', (locale) => {
    const mail = CLAIM_INVITATION_MAILS[0]!.render(locale, {
      park: 'Test Park',
      summary: summaryLines(summary, locale),
      claimLink: 'https://portal.example/en/parks/test-park/claim',
    });
    expect(mail.subject).toContain('Test Park');
    expect(mail.text).toContain('https://portal.example/en/parks/test-park/claim');
    expect(mail.text).not.toMatch(/[{}]/);
  });
});

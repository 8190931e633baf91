import type { Locale } from '../../../platform/i18n/locales.js';

export const FEEDS = ['offerings', 'policies'] as const;
export type FeedName = (typeof FEEDS)[number];

interface FeedWords {
  title: string;
  subtitle: string;
}

/** What the feeds are called to their readers. */
export const FEED_WORDS: Record<FeedName, Record<Locale, FeedWords>> = {
  offerings: {
    en: {
      title: 'Lodestone: offerings of industrial parks',
      subtitle: 'Plots, buildings, feedstock and projects that parks have posted, the newest first',
    },
    'zh-CN': {
      title: 'Lodestone：园区招商项目',
      subtitle: '各园区发布的地块、厂房、原料供应与合作项目，最新的在前',
    },
    ja: {
      title: 'Lodestone：工業団地のオファリング',
      subtitle: '工業団地が公開した区画、建屋、原料供給、共同事業（新しい順）',
    },
    de: {
      title: 'Lodestone: Angebote der Industrieparks',
      subtitle:
        'Grundstücke, Gebäude, Rohstoffe und Vorhaben, die Parks veröffentlicht haben, die neuesten zuerst',
    },
  },
  policies: {
    en: {
      title: 'Lodestone: policies and programmes',
      subtitle: 'Documents of authorities on record here, the last checked first',
    },
    'zh-CN': {
      title: 'Lodestone：政策与计划',
      subtitle: '本门户收录的主管部门文件，最近核对的在前',
    },
    ja: {
      title: 'Lodestone：政策・支援制度',
      subtitle: '当ポータルに収録した当局の文書（最近確認した順）',
    },
    de: {
      title: 'Lodestone: Regelungen',
      subtitle: 'Hier erfasste Dokumente von Behörden, die zuletzt geprüften zuerst',
    },
  },
};

/** Day by day as they were stated: whether an offering is open changes without anybody editing it. */
export const PERIOD_WORDS: Record<Locale, { opens: string; closes: string; separator: string }> = {
  en: { opens: 'Opens', closes: 'Closes', separator: ' ' },
  'zh-CN': { opens: '开放日期', closes: '截止日期', separator: '：' },
  ja: { opens: '受付開始', closes: '受付終了', separator: '：' },
  de: { opens: 'Ab', closes: 'Bis', separator: ' ' },
};

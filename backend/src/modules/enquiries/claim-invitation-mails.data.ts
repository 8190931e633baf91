import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from '../../platform/mail/mail-texts.js';
import type { Segment } from '../regions/index.js';
import type { PseudonymousSummary } from './pseudonymous-summary.rules.js';

/** Segments in the words of the screens. */
export const SEGMENT_WORDS: Record<Locale, Record<Segment, string>> = {
  en: {
    RE1: 'Mining & beneficiation',
    RE2: 'Smelting & separation',
    RE3: 'Metals & master alloys',
    RE4a: 'Permanent magnets (NdFeB, SmCo)',
    RE4b: 'Hydrogen storage alloys',
    RE4c: 'Polishing materials',
    RE4d: 'Luminescent materials / lighting',
    RE4e: 'Catalysts',
    RE4f: 'Additives: thermal stabilisers, glass and ceramics, rubber, others',
    RE5: 'Components: motors, Ni-MH cells, converters, displays',
    RE6: 'Recycling',
  },
  'zh-CN': {
    RE1: '采矿与选矿',
    RE2: '冶炼分离',
    RE3: '金属与中间合金',
    RE4a: '永磁材料（钕铁硼、钐钴）',
    RE4b: '储氢合金',
    RE4c: '抛光材料',
    RE4d: '发光材料与照明',
    RE4e: '催化剂',
    RE4f: '助剂：热稳定剂、玻璃与陶瓷、橡胶及其他',
    RE5: '部件：电机、镍氢电池、转换器、显示器',
    RE6: '回收利用',
  },
  ja: {
    RE1: '採掘・選鉱',
    RE2: '製錬・分離',
    RE3: '金属・母合金',
    RE4a: '永久磁石（ネオジム、サマリウムコバルト）',
    RE4b: '水素吸蔵合金',
    RE4c: '研磨材',
    RE4d: '蛍光体・照明',
    RE4e: '触媒',
    RE4f: '添加剤：熱安定剤、ガラス・セラミックス、ゴムなど',
    RE5: '部品：モーター、ニッケル水素電池、コンバーター、ディスプレイ',
    RE6: 'リサイクル',
  },
  de: {
    RE1: 'Abbau und Aufbereitung',
    RE2: 'Verhüttung und Trennung',
    RE3: 'Metalle und Vorlegierungen',
    RE4a: 'Permanentmagnete (NdFeB, SmCo)',
    RE4b: 'Wasserstoffspeicherlegierungen',
    RE4c: 'Poliermittel',
    RE4d: 'Leuchtstoffe und Beleuchtung',
    RE4e: 'Katalysatoren',
    RE4f: 'Zusatzstoffe: Wärmestabilisatoren, Glas und Keramik, Gummi, andere',
    RE5: 'Bauteile: Motoren, Ni-MH-Zellen, Konverter, Displays',
    RE6: 'Recycling',
  },
};

const LABELS: Record<Locale, Record<'segment' | 'land' | 'power' | 'jobs' | 'starts' | 'unknown', string>> = {
  en: {
    segment: 'Segment',
    land: 'Land wanted',
    power: 'Power wanted',
    jobs: 'Jobs planned',
    starts: 'Start planned',
    unknown: 'not stated',
  },
  'zh-CN': {
    segment: '产业链环节',
    land: '用地需求',
    power: '用电需求',
    jobs: '计划就业岗位',
    starts: '计划启动时间',
    unknown: '未说明',
  },
  ja: {
    segment: 'セグメント',
    land: '希望する用地',
    power: '希望する電力',
    jobs: '計画雇用数',
    starts: '開始予定',
    unknown: '記載なし',
  },
  de: {
    segment: 'Segment',
    land: 'Gewünschte Fläche',
    power: 'Gewünschte Leistung',
    jobs: 'Geplante Arbeitsplätze',
    starts: 'Geplanter Beginn',
    unknown: 'nicht angegeben',
  },
};

/** Units as people write them, where the code is not what they write. */
const UNIT_WORDS: Partial<Record<string, Partial<Record<Locale, string>>>> = {
  m2: { en: 'm²', 'zh-CN': '平方米', ja: 'm²', de: 'm²' },
  ha: { 'zh-CN': '公顷' },
  mu: { 'zh-CN': '亩', ja: 'ムー' },
  km2: { en: 'km²', 'zh-CN': '平方公里', ja: 'km²', de: 'km²' },
  acre: { en: 'acres', 'zh-CN': '英亩', ja: 'エーカー', de: 'Acre' },
  ft2: { en: 'sq ft', 'zh-CN': '平方英尺', ja: '平方フィート', de: 'Quadratfuß' },
  tsubo: { 'zh-CN': '坪', ja: '坪' },
  rai: { 'zh-CN': '莱', ja: 'ライ' },
};

/** The summary as lines of a mail. */
export function summaryLines(summary: PseudonymousSummary, locale: Locale): string {
  const labels = LABELS[locale];
  const separator = locale === 'zh-CN' || locale === 'ja' ? '：' : ': ';
  const number = (text: string) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(text));
  const quantity = (of: { value: string; unit: string } | null) =>
    of && `${number(of.value)} ${UNIT_WORDS[of.unit]?.[locale] ?? of.unit}`;
  return [
    [labels.segment, SEGMENT_WORDS[locale][summary.segment]],
    [labels.land, quantity(summary.land)],
    [labels.power, quantity(summary.power)],
    [labels.jobs, summary.jobs === null ? null : number(String(summary.jobs))],
    [labels.starts, summary.starts],
  ]
    .map(([label, value]) => `- ${label}${separator}${value ?? labels.unknown}`)
    .join('\n');
}

const TEXTS: Record<string, Record<Locale, MailText>> = {
  'claim-invitation': {
    en: {
      subject: 'An investor asks for your park: {park}',
      text: `Hello,

an investor has asked a question about your park on Lodestone, the portal of industrial parks in rare-earth regions:

{park}

Nobody from your park answers there yet, so the question waits with the administrators of the portal. This is what it is about; who asks stays confidential until you have claimed the park’s page:

{summary}

Claim the page here. You say who you are, an administrator looks at it, and then the enquiry is in your inbox:

{claimLink}

If this is not your park, you need not do anything.

Lodestone`,
    },
    'zh-CN': {
      subject: '有投资者咨询贵园区：{park}',
      text: `您好：

有投资者在稀土产业园区门户 Lodestone 上就贵园区提出了咨询：

{park}

贵园区目前尚无人员在该平台答复，此咨询暂由平台管理员代管。咨询概况如下；在您认领园区页面之前，咨询者身份予以保密：

{summary}

请在此认领园区页面。您说明身份并经管理员审核后，该咨询将转入您的收件箱：

{claimLink}

如果这不是贵园区，无需任何操作。

Lodestone`,
    },
    ja: {
      subject: '貴工業団地へ投資家からお問い合わせがあります：{park}',
      text: `こんにちは。

レアアース地域の工業団地ポータル Lodestone で、投資家から貴工業団地についてお問い合わせがありました。

{park}

貴団地にはまだ回答する担当者が登録されていないため、お問い合わせはポータルの管理者が預かっています。概要は次のとおりです。ページの引き受けが認められるまで、お問い合わせ元は明かされません。

{summary}

次のページから、ページの引き受けを申請してください。ご自身の立場を示し、管理者が確認すると、お問い合わせが受信箱に届きます。

{claimLink}

お心当たりのない場合は、何もする必要はありません。

Lodestone`,
    },
    de: {
      subject: 'Ein Investor fragt nach Ihrem Park: {park}',
      text: `Guten Tag,

auf Lodestone, dem Portal der Industrieparks in Regionen der seltenen Erden, hat ein Investor eine Frage zu Ihrem Park gestellt:

{park}

Aus Ihrem Park antwortet dort noch niemand; die Frage wartet deshalb bei der Verwaltung des Portals. Darum geht es; wer fragt, bleibt vertraulich, bis Sie die Seite des Parks übernommen haben:

{summary}

Hier beantragen Sie die Seite. Sie sagen, wer Sie sind, die Verwaltung prüft es, und dann liegt die Anfrage in Ihrem Eingang:

{claimLink}

Ist das nicht Ihr Park, brauchen Sie nichts zu tun.

Lodestone`,
    },
  },
};

export const CLAIM_INVITATION_MAILS = mailTemplates(TEXTS);

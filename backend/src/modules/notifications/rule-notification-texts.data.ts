import type { Locale } from '../../platform/i18n/locales.js';
import type { KindText } from './kind-text.js';
import type { NotificationKind } from './notification-kinds.data.js';

type RuleKind = Extract<NotificationKind, 'rule-changed' | 'regime-changed'>;

/** What is told about rules that change: policies, and those of trade and investment. */
export const RULE_KIND_TEXTS: Record<RuleKind, Record<Locale, KindText>> = {
  'rule-changed': {
    en: {
      label: 'Policies that change for your projects',
      line: '{what} has changed, and with it what a project you plan or look after may have',
      subject: '{what} has changed: a project you plan or look after is touched',
      text: `Hello,

the policy “{what}” has changed, or somebody has confirmed what holds of it. A project you plan or look after may have something else by it than before.

Read what holds now, and where that is written:

{link}

This is an estimate, not an offer: count on it only once the authority has confirmed it.

Lodestone`,
    },
    'zh-CN': {
      label: '影响您项目的政策变化',
      line: '{what}有变化，您规划或负责的项目可享受的内容随之改变',
      subject: '{what}有变化，涉及您规划或负责的项目',
      text: `您好：

政策“{what}”已有变化，或其现状已得到确认。您规划或负责的项目依据该政策可享受的内容可能与之前不同。

请查看目前的规定及其来源：

{link}

以上为估算，并非承诺：请以主管部门的确认为准。

Lodestone`,
    },
    ja: {
      label: 'プロジェクトに関わる政策の変更',
      line: '{what} が変わり、計画中または担当中のプロジェクトが受けられる内容も変わりました',
      subject: '{what} が変わりました（計画中または担当中のプロジェクトに影響）',
      text: `こんにちは。

政策「{what}」が変わったか、現状が確認されました。計画中または担当中のプロジェクトが受けられる内容は、以前と異なる可能性があります。

現在の内容と出典はこちらでご覧いただけます。

{link}

これは試算であり、お約束ではありません。当局の確認を得たうえでご判断ください。

Lodestone`,
    },
    de: {
      label: 'Regelungen, die sich für Ihre Projekte ändern',
      line: '{what} hat sich geändert, und damit, was einem Projekt zusteht, das Sie planen oder betreuen',
      subject: '{what} hat sich geändert: Ein Projekt, das Sie planen oder betreuen, ist betroffen',
      text: `Guten Tag,

die Regelung „{what}“ hat sich geändert, oder jemand hat bestätigt, was von ihr gilt. Einem Projekt, das Sie planen oder betreuen, kann danach etwas anderes zustehen als bisher.

Lesen Sie, was jetzt gilt und wo es steht:

{link}

Das ist eine Schätzung, kein Angebot: Rechnen Sie erst damit, wenn die Behörde es bestätigt hat.

Lodestone`,
    },
  },
  'regime-changed': {
    en: {
      label: 'Rules of trade and investment that change for your projects',
      line: 'What holds of the rule “{what}” has changed, and it concerns a project you plan or look after',
      subject: 'A rule that concerns a project you plan or look after has changed: {what}',
      text: `Hello,

somebody has found out by a source how the rule of trade or investment “{what}” stands. For a project you plan or look after it says something else than before.

Read what was said before, what is said now, and where that is written:

{link}

This is what was read in the source named there, not legal advice: before you rely on it, read it there or ask the authority.

Lodestone`,
    },
    'zh-CN': {
      label: '影响您项目的贸易与投资规则变化',
      line: '规则“{what}”的状态有变化，涉及您规划或负责的项目',
      subject: '涉及您规划或负责的项目的一项规则有变化：{what}',
      text: `您好：

已有人依据来源查明贸易或投资规则“{what}”的现状。对于您规划或负责的项目，该规则的内容与之前不同。

请查看之前与现在的内容及其来源：

{link}

以上为所列来源中读到的内容，不构成法律意见：采用之前，请核对来源或咨询主管部门。

Lodestone`,
    },
    ja: {
      label: 'プロジェクトに関わる貿易・投資規則の変更',
      line: '規則「{what}」の状況が変わりました（計画中または担当中のプロジェクトに関係します）',
      subject: '計画中または担当中のプロジェクトに関わる規則が変わりました：{what}',
      text: `こんにちは。

貿易・投資の規則「{what}」の現状が、出典により確認されました。計画中または担当中のプロジェクトについて、規則の内容が以前と異なります。

以前の内容、現在の内容、出典はこちらでご覧いただけます。

{link}

これは記載の出典から読み取った内容であり、法的助言ではありません。ご判断の前に、出典をお読みになるか当局にご確認ください。

Lodestone`,
    },
    de: {
      label: 'Handels- und Investitionsregeln, die sich für Ihre Projekte ändern',
      line: 'Was von der Regel „{what}“ gilt, hat sich geändert, und sie betrifft ein Projekt, das Sie planen oder betreuen',
      subject: 'Eine Regel zu einem Projekt, das Sie planen oder betreuen, hat sich geändert: {what}',
      text: `Guten Tag,

jemand hat anhand einer Quelle festgestellt, wie die Handels- oder Investitionsregel „{what}“ steht. Für ein Projekt, das Sie planen oder betreuen, sagt sie etwas anderes als bisher.

Lesen Sie, was bisher galt, was jetzt gilt und wo es steht:

{link}

So steht es in der dort genannten Quelle; es ist keine Rechtsberatung: Lesen Sie dort nach oder fragen Sie die Behörde, bevor Sie sich darauf verlassen.

Lodestone`,
    },
  },
};

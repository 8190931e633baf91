import type { Locale } from '../../platform/i18n/locales.js';
import type { NotificationKind } from './notification-kinds.data.js';
import type { KindText } from './kind-text.js';
import { PARK_KIND_TEXTS } from './park-notification-texts.data.js';
import { RULE_KIND_TEXTS } from './rule-notification-texts.data.js';

/** `{reference}` and other names stand for words looked up when somebody reads: the rows hold ids only. */
export const KIND_TEXTS: Record<NotificationKind, Record<Locale, KindText>> = {
  'new-enquiry': {
    en: {
      label: 'New enquiries',
      line: 'New enquiry {reference} to {who}: answer by {until}',
      subject: 'New enquiry {reference}: answer by {until}',
      text: `Hello,

an investor has sent the enquiry {reference} (segment {segment}) to {who}. The first answer is promised by {until}.

{link}

A holding reply does not stop the clock; an answer does.

Lodestone`,
    },
    'zh-CN': {
      label: '新咨询',
      line: '{who}收到新咨询 {reference}：请于 {until} 前答复',
      subject: '新咨询 {reference}：请于 {until} 前答复',
      text: `您好：

投资者向{who}提交了咨询 {reference}（环节 {segment}）。已承诺于 {until} 前首次答复。

{link}

“稍后答复”不会停止计时，正式答复才会。

Lodestone`,
    },
    ja: {
      label: '新しいお問い合わせ',
      line: '{who} に新しいお問い合わせ {reference}：{until} までにご回答ください',
      subject: '新しいお問い合わせ {reference}：{until} までにご回答ください',
      text: `こんにちは。

投資家から {who} にお問い合わせ {reference}（セグメント {segment}）が届きました。最初の回答は {until} までとお約束しています。

{link}

受領の連絡だけでは期限は止まりません。回答により止まります。

Lodestone`,
    },
    de: {
      label: 'Neue Anfragen',
      line: 'Neue Anfrage {reference} an {who}: Antwort bis {until}',
      subject: 'Neue Anfrage {reference}: Antwort bis {until}',
      text: `Guten Tag,

eine Investorin oder ein Investor hat die Anfrage {reference} (Segment {segment}) an {who} gesendet. Die erste Antwort ist bis {until} zugesagt.

{link}

Ein Zwischenbescheid hält die Uhr nicht an, eine Antwort schon.

Lodestone`,
    },
  },
  'enquiry-reopened': {
    en: {
      label: 'Enquiries that count as not answered',
      line: 'The investor says that the enquiry {reference} is not answered; it is open again',
      subject: 'Enquiry {reference} counts as not answered',
      text: `Hello,

the investor says that the enquiry {reference} has not been answered. It is open again; the first answer was promised by {until}.

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '被视为未答复的咨询',
      line: '投资者表示咨询 {reference} 未得到答复，该咨询已重新打开',
      subject: '咨询 {reference} 被视为未答复',
      text: `您好：

投资者表示咨询 {reference} 未得到答复，该咨询已重新打开。首次答复的承诺时间为 {until}。

{link}

Lodestone`,
    },
    ja: {
      label: '未回答の扱いになったお問い合わせ',
      line: 'お問い合わせ {reference} は投資家の申し出により未回答の扱いに戻りました',
      subject: 'お問い合わせ {reference} は未回答の扱いになりました',
      text: `こんにちは。

投資家から、お問い合わせ {reference} への回答になっていないとの連絡がありました。対応中に戻っています。最初の回答の期限は {until} です。

{link}

Lodestone`,
    },
    de: {
      label: 'Anfragen, die als nicht beantwortet gelten',
      line: 'Die Anfrage {reference} gilt als nicht beantwortet und ist wieder offen',
      subject: 'Anfrage {reference} gilt als nicht beantwortet',
      text: `Guten Tag,

die Anfrage {reference} ist nach Angabe der anfragenden Seite nicht beantwortet. Sie ist wieder offen; die erste Antwort war bis {until} zugesagt.

{link}

Lodestone`,
    },
  },
  'enquiry-answered': {
    en: {
      label: 'Answers to your enquiries',
      line: 'Your enquiry {reference} has been answered by {who}',
      subject: 'Your enquiry {reference} has been answered',
      text: `Hello,

your enquiry {reference} has been answered by {who}. Read the answer here:

{link}

If it does not answer your question, you can say so there within ten working days.

Lodestone`,
    },
    'zh-CN': {
      label: '对您咨询的答复',
      line: '{who}已答复您的咨询 {reference}',
      subject: '您的咨询 {reference} 已获答复',
      text: `您好：

{who}已答复您的咨询 {reference}。请在此阅读答复：

{link}

如果答复未解决您的问题，您可在十个工作日内于该页面说明。

Lodestone`,
    },
    ja: {
      label: 'お問い合わせへの回答',
      line: 'お問い合わせ {reference} に {who} から回答がありました',
      subject: 'お問い合わせ {reference} に回答がありました',
      text: `こんにちは。

お問い合わせ {reference} に {who} から回答がありました。次のページでご覧ください。

{link}

回答になっていない場合は、10 営業日以内に同じページからお知らせいただけます。

Lodestone`,
    },
    de: {
      label: 'Antworten auf Ihre Anfragen',
      line: 'Ihre Anfrage {reference} ist beantwortet; die Antwort kommt von: {who}',
      subject: 'Ihre Anfrage {reference} ist beantwortet',
      text: `Guten Tag,

Ihre Anfrage {reference} ist beantwortet. Die Antwort kommt von: {who}. Hier lesen Sie sie:

{link}

Beantwortet sie Ihre Frage nicht, können Sie das dort innerhalb von zehn Arbeitstagen sagen.

Lodestone`,
    },
  },
  'information-requested': {
    en: {
      label: 'Questions about your enquiries',
      line: 'A question about your enquiry {reference} from {who}',
      subject: 'A question about your enquiry {reference}',
      text: `Hello,

more information is needed to answer your enquiry {reference}. The question comes from: {who}. Read and reply here:

{link}

Until you reply the clock of the first answer stands still.

Lodestone`,
    },
    'zh-CN': {
      label: '关于您咨询的问题',
      line: '{who}就您的咨询 {reference} 提出了问题',
      subject: '关于您的咨询 {reference} 的问题',
      text: `您好：

为答复您的咨询 {reference}，需要您补充信息。提问方：{who}。请在此查看并回复：

{link}

在您回复之前，首次答复的计时暂停。

Lodestone`,
    },
    ja: {
      label: 'お問い合わせについての確認事項',
      line: 'お問い合わせ {reference} について {who} から確認事項があります',
      subject: 'お問い合わせ {reference} についての確認事項',
      text: `こんにちは。

お問い合わせ {reference} への回答のため、追加の情報が必要です（質問者：{who}）。次のページで確認のうえ、ご返信ください。

{link}

ご返信いただくまで、最初の回答の期限は止まります。

Lodestone`,
    },
    de: {
      label: 'Rückfragen zu Ihren Anfragen',
      line: 'Rückfrage zu Ihrer Anfrage {reference} von: {who}',
      subject: 'Rückfrage zu Ihrer Anfrage {reference}',
      text: `Guten Tag,

für die Antwort auf Ihre Anfrage {reference} werden weitere Angaben gebraucht. Die Rückfrage kommt von: {who}. Hier lesen und beantworten Sie sie:

{link}

Bis zu Ihrer Antwort steht die Uhr der ersten Antwort still.

Lodestone`,
    },
  },
  'new-message': {
    en: {
      label: 'New messages',
      line: 'New message about the enquiry {reference}',
      subject: 'New message about the enquiry {reference}',
      text: `Hello,

there is a new message about the enquiry {reference}:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '新消息',
      line: '咨询 {reference} 有新消息',
      subject: '咨询 {reference} 有新消息',
      text: `您好：

咨询 {reference} 有一条新消息：

{link}

Lodestone`,
    },
    ja: {
      label: '新しいメッセージ',
      line: 'お問い合わせ {reference} に新しいメッセージがあります',
      subject: 'お問い合わせ {reference} に新しいメッセージがあります',
      text: `こんにちは。

お問い合わせ {reference} に新しいメッセージがあります。

{link}

Lodestone`,
    },
    de: {
      label: 'Neue Nachrichten',
      line: 'Neue Nachricht zur Anfrage {reference}',
      subject: 'Neue Nachricht zur Anfrage {reference}',
      text: `Guten Tag,

zur Anfrage {reference} gibt es eine neue Nachricht:

{link}

Lodestone`,
    },
  },
  'fact-due': {
    en: {
      label: 'Facts due for confirmation',
      line: 'Facts of {park} due for confirmation: {due}',
      subject: 'Facts of {park} due for confirmation: {due}',
      text: `Hello,

some facts of {park} will soon be past the time for which they may be relied on: {due}. Please confirm those that still hold, or correct them:

{link}

What is not confirmed in time is shown in grey with its age and no longer counts when parks are ordered by their facts.

Lodestone`,
    },
    'zh-CN': {
      label: '待确认的数据',
      line: '{park}有 {due} 项数据待确认',
      subject: '{park}有 {due} 项数据待确认',
      text: `您好：

{park}有 {due} 项数据即将超过可信期限。请确认仍然有效的数据，或予以更正：

{link}

逾期未确认的数据将以灰色显示并注明时长，并且不再计入按数据排列园区的顺序。

Lodestone`,
    },
    ja: {
      label: '確認が必要な情報',
      line: '{park} の情報のうち確認が必要なもの：{due} 件',
      subject: '{park}：確認が必要な情報 {due} 件',
      text: `こんにちは。

{park} の情報のうち {due} 件が、まもなく有効とみなせる期間を過ぎます。変わりがないものは確認し、変わったものは訂正してください。

{link}

期限までに確認されない情報は経過期間とともに灰色で表示され、団地の並び順に反映されなくなります。

Lodestone`,
    },
    de: {
      label: 'Angaben, die zu bestätigen sind',
      line: 'Zu bestätigende Angaben von {park}: {due}',
      subject: 'Zu bestätigende Angaben von {park}: {due}',
      text: `Guten Tag,

auf einige Angaben von {park} kann man sich bald nicht mehr verlassen: {due}. Bitte bestätigen Sie, was noch gilt, oder berichtigen Sie es:

{link}

Was nicht rechtzeitig bestätigt wird, erscheint grau mit seinem Alter und zählt nicht mehr, wenn Parks nach ihren Angaben geordnet werden.

Lodestone`,
    },
  },
  'fact-overdue': {
    en: {
      label: 'Facts past their time',
      line: 'Facts of {park} past their time: {overdue}; due for confirmation: {due}',
      subject: 'Facts of {park} past their time: {overdue}',
      text: `Hello,

two weeks ago or earlier some facts of {park} passed the time for which they may be relied on: {overdue}. Further facts due for confirmation: {due}.

Readers see them in grey with their age, and they no longer count when parks are ordered by their facts. Please confirm those that still hold, or correct them:

{link}

This is the last reminder about these facts.

Lodestone`,
    },
    'zh-CN': {
      label: '已逾期的数据',
      line: '{park}有 {overdue} 项数据已逾期，另有 {due} 项待确认',
      subject: '{park}有 {overdue} 项数据已逾期',
      text: `您好：

{park}有 {overdue} 项数据超过可信期限已满两周或更久；另有 {due} 项数据待确认。

读者看到的这些数据为灰色并注明时长，且不再计入按数据排列园区的顺序。请确认仍然有效的数据，或予以更正：

{link}

这是关于这些数据的最后一次提醒。

Lodestone`,
    },
    ja: {
      label: '期限を過ぎた情報',
      line: '{park} の情報：期限切れ {overdue} 件、確認待ち {due} 件',
      subject: '{park}：期限を過ぎた情報 {overdue} 件',
      text: `こんにちは。

{park} の情報のうち {overdue} 件が、有効とみなせる期間を過ぎて 2 週間以上たちました。ほかに確認が必要な情報が {due} 件あります。

これらは経過期間とともに灰色で表示され、団地の並び順に反映されません。変わりがないものは確認し、変わったものは訂正してください。

{link}

これらの情報についてのお知らせはこれが最後です。

Lodestone`,
    },
    de: {
      label: 'Angaben, deren Zeit vorbei ist',
      line: 'Angaben von {park}, deren Zeit vorbei ist: {overdue}; zu bestätigen: {due}',
      subject: 'Angaben von {park}, deren Zeit vorbei ist: {overdue}',
      text: `Guten Tag,

seit zwei Wochen oder länger kann man sich auf einige Angaben von {park} nicht mehr verlassen: {overdue}. Weitere zu bestätigende Angaben: {due}.

Sie erscheinen grau mit ihrem Alter und zählen nicht mehr, wenn Parks nach ihren Angaben geordnet werden. Bitte bestätigen Sie, was noch gilt, oder berichtigen Sie es:

{link}

Zu diesen Angaben ist das die letzte Erinnerung.

Lodestone`,
    },
  },
  ...PARK_KIND_TEXTS,
  ...RULE_KIND_TEXTS,
  'account-security': {
    en: { label: 'Security of your account', line: 'The password of your account was changed' },
    'zh-CN': { label: '账户安全', line: '您的账户密码已更改' },
    ja: { label: 'アカウントの安全', line: 'アカウントのパスワードが変更されました' },
    de: { label: 'Sicherheit Ihres Kontos', line: 'Das Passwort Ihres Kontos wurde geändert' },
  },
};

/** Ends every mail that can be declined. */
export const FOOTER: Record<Locale, string> = {
  en: 'You get this mail because of your settings on Lodestone. Stop mails of this kind with one button:\n{unsubscribe}',
  'zh-CN':
    '您收到此邮件是依据您在 Lodestone 的设置。如不想再收到此类邮件，请打开以下页面点击按钮：\n{unsubscribe}',
  ja: 'このメールは Lodestone での設定に基づいて送信しています。この種のメールを止めるには、次のページのボタンを押してください。\n{unsubscribe}',
  de: 'Sie erhalten diese Mail aufgrund Ihrer Einstellungen auf Lodestone. Mails dieser Art beenden Sie mit einer Schaltfläche:\n{unsubscribe}',
};

export const DIGEST_TEXTS: Record<Locale, { label: string; subject: string; text: string }> = {
  en: {
    label: 'Daily summary',
    subject: 'Lodestone: {count} new for you',
    text: `Hello,

what you have not read yet:

{lines}

All notifications:
{link}

Lodestone`,
  },
  'zh-CN': {
    label: '每日汇总',
    subject: 'Lodestone：您有 {count} 条新通知',
    text: `您好：

以下是您尚未阅读的通知：

{lines}

全部通知：
{link}

Lodestone`,
  },
  ja: {
    label: '1 日 1 回のまとめ',
    subject: 'Lodestone：新しいお知らせ {count} 件',
    text: `こんにちは。

まだお読みになっていないお知らせです。

{lines}

すべてのお知らせ：
{link}

Lodestone`,
  },
  de: {
    label: 'Tägliche Zusammenfassung',
    subject: 'Lodestone: {count} neu für Sie',
    text: `Guten Tag,

was Sie noch nicht gelesen haben:

{lines}

Alle Benachrichtigungen:
{link}

Lodestone`,
  },
};

import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from './mail-texts.js';

const TEXTS: Record<string, Record<Locale, MailText>> = {
  'confirm-enquiry': {
    en: {
      subject: 'Confirm your enquiry {reference}',
      text: `Hello,

an enquiry with the reference {reference} was written on Lodestone with this e-mail address. Open this page and press the button to send it:

{link}

Until then nobody else sees it and no answer is promised. The link works once. Without confirmation the enquiry is deleted after 30 days. If you did not write it, you need not do anything.

Lodestone`,
    },
    'zh-CN': {
      subject: '请确认您的咨询 {reference}',
      text: `您好：

有人用此电子邮箱在 Lodestone 填写了咨询，编号 {reference}。请打开以下页面并点击按钮正式发送：

{link}

在此之前，其他人看不到该咨询，也不承诺答复时间。链接仅可使用一次。如不确认，咨询将在 30 天后删除。如果不是您本人填写，无需任何操作。

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} のご確認',
      text: `こんにちは。

このメールアドレスで Lodestone にお問い合わせ（受付番号 {reference}）が作成されました。次のページを開き、ボタンを押して送信してください。

{link}

それまでは他の誰にも表示されず、回答期限もお約束しません。リンクは 1 回だけ使えます。確認されない場合、30 日後に削除されます。お心当たりがない場合は何もする必要はありません。

Lodestone`,
    },
    de: {
      subject: 'Bitte bestätigen Sie Ihre Anfrage {reference}',
      text: `Guten Tag,

mit dieser E-Mail-Adresse wurde auf Lodestone eine Anfrage mit der Nummer {reference} geschrieben. Bitte öffnen Sie diese Seite und senden Sie sie mit der Schaltfläche ab:

{link}

Bis dahin sieht sie niemand sonst, und es ist keine Antwort zugesagt. Der Link gilt einmal. Ohne Bestätigung wird die Anfrage nach 30 Tagen gelöscht. Haben Sie sie nicht geschrieben, brauchen Sie nichts zu tun.

Lodestone`,
    },
  },
  'enquiry-reminder': {
    en: {
      subject: 'Your enquiry {reference} has not been sent yet',
      text: `Hello,

your enquiry {reference} still waits for you to confirm this e-mail address. Open this page and press the button to send it:

{link}

This is the only reminder. Without confirmation the enquiry is deleted 30 days after it was written.

Lodestone`,
    },
    'zh-CN': {
      subject: '您的咨询 {reference} 尚未发送',
      text: `您好：

您的咨询 {reference} 仍在等待您确认此电子邮箱。请打开以下页面并点击按钮正式发送：

{link}

我们只提醒这一次。如不确认，咨询将在填写 30 天后删除。

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} はまだ送信されていません',
      text: `こんにちは。

お問い合わせ {reference} は、このメールアドレスの確認を待っています。次のページを開き、ボタンを押して送信してください。

{link}

お知らせはこの 1 回だけです。確認されない場合、作成から 30 日後に削除されます。

Lodestone`,
    },
    de: {
      subject: 'Ihre Anfrage {reference} ist noch nicht abgesendet',
      text: `Guten Tag,

Ihre Anfrage {reference} wartet noch darauf, dass Sie diese E-Mail-Adresse bestätigen. Bitte öffnen Sie diese Seite und senden Sie sie mit der Schaltfläche ab:

{link}

Wir erinnern nur dieses eine Mal. Ohne Bestätigung wird die Anfrage 30 Tage nach dem Schreiben gelöscht.

Lodestone`,
    },
  },
  'enquiry-received': {
    en: {
      subject: 'Your enquiry {reference} has been received',
      text: `Hello,

your enquiry has been received under the reference {reference}. These will answer:

{recipients}

Follow it and write messages here:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '您的咨询 {reference} 已收到',
      text: `您好：

我们已收到您的咨询，编号 {reference}。答复方及时间如下：

{recipients}

您可在此查看进展并发送消息：

{link}

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} を受け付けました',
      text: `こんにちは。

お問い合わせを受付番号 {reference} で受け付けました。回答者と期限は次のとおりです。

{recipients}

状況の確認とメッセージの送信はこちらから行えます。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihre Anfrage {reference} ist eingegangen',
      text: `Guten Tag,

Ihre Anfrage ist unter der Nummer {reference} eingegangen. Es antworten:

{recipients}

Hier verfolgen Sie sie und schreiben Nachrichten:

{link}

Lodestone`,
    },
  },
  'enquiry-handed-over': {
    en: {
      subject: 'Your enquiry {reference}: the park itself answers now',
      text: `Hello,

the people of the park you asked have joined Lodestone. Your enquiry {reference} has gone from the administrators to them:

{who}

{promise}

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '您的咨询 {reference}：现由园区直接答复',
      text: `您好：

您所咨询园区的工作人员已加入 Lodestone。您的咨询 {reference} 已由平台管理员转交园区：

{who}

{promise}

{link}

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference}：今後は工業団地が直接回答します',
      text: `こんにちは。

お問い合わせ先の工業団地の担当者が Lodestone に参加しました。お問い合わせ {reference} は管理者から次の工業団地に引き継がれました。

{who}

{promise}

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihre Anfrage {reference}: Jetzt antwortet der Park selbst',
      text: `Guten Tag,

der Park, den Sie gefragt haben, hat jetzt ein eigenes Team auf Lodestone. Ihre Anfrage {reference} ist von der Verwaltung dorthin übergegangen:

{who}

{promise}

{link}

Lodestone`,
    },
  },
  'enquiry-handed-over-desk': {
    en: {
      subject: 'Enquiry {reference} is now in your inbox',
      text: `Hello,

the enquiry {reference} to your park waited with the administrators of the portal. It is now in your inbox. {promise}

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '咨询 {reference} 已转入您的收件箱',
      text: `您好：

此前由平台管理员代管的、致贵园区的咨询 {reference} 现已转入您的收件箱。{promise}

{link}

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} が受信箱に移りました',
      text: `こんにちは。

ポータルの管理者が預かっていた貴団地宛てのお問い合わせ {reference} が、あなたの受信箱に移りました。{promise}

{link}

Lodestone`,
    },
    de: {
      subject: 'Die Anfrage {reference} liegt jetzt in Ihrem Eingang',
      text: `Guten Tag,

die Anfrage {reference} an Ihren Park lag bei der Verwaltung des Portals. Sie liegt jetzt in Ihrem Eingang. {promise}

{link}

Lodestone`,
    },
  },
  'follow-enquiry-link': {
    en: {
      subject: 'Your link to the enquiry {reference}',
      text: `Hello,

here is a new link to your enquiry {reference}:

{link}

It works once, within seven days. If you did not ask for it, you need not do anything.

Lodestone`,
    },
    'zh-CN': {
      subject: '咨询 {reference} 的新链接',
      text: `您好：

以下是您的咨询 {reference} 的新链接：

{link}

链接七天内有效，仅可使用一次。如果不是您本人申请，无需任何操作。

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} への新しいリンク',
      text: `こんにちは。

お問い合わせ {reference} への新しいリンクです。

{link}

リンクは 7 日以内に 1 回だけ使えます。お心当たりがない場合は何もする必要はありません。

Lodestone`,
    },
    de: {
      subject: 'Ihr Link zur Anfrage {reference}',
      text: `Guten Tag,

hier ist ein neuer Link zu Ihrer Anfrage {reference}:

{link}

Er gilt sieben Tage und nur einmal. Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun.

Lodestone`,
    },
  },
};

export const ENQUIRY_MAILS = mailTemplates(TEXTS);

import type { Locale } from '../../platform/i18n/locales.js';
import { mailTemplates, type MailText } from '../enquiries/index.js';

const TEXTS: Record<string, Record<Locale, MailText>> = {
  'enquiry-answered': {
    en: {
      subject: 'Your enquiry {reference} has been answered',
      text: `Hello,

your enquiry {reference} has been answered by {who}. Read the answer here:

{link}

If it does not answer your question, you can say so there within ten working days.

Lodestone`,
    },
    'zh-CN': {
      subject: '您的咨询 {reference} 已获答复',
      text: `您好：

{who}已答复您的咨询 {reference}。请在此阅读答复：

{link}

如果答复未解决您的问题，您可在十个工作日内于该页面说明。

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} に回答がありました',
      text: `こんにちは。

お問い合わせ {reference} に {who} から回答がありました。次のページでご覧ください。

{link}

回答になっていない場合は、10 営業日以内に同じページからお知らせいただけます。

Lodestone`,
    },
    de: {
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
      subject: 'A question about your enquiry {reference}',
      text: `Hello,

more information is needed to answer your enquiry {reference}. The question comes from: {who}. Read and reply here:

{link}

Until you reply the clock of the first answer stands still.

Lodestone`,
    },
    'zh-CN': {
      subject: '关于您的咨询 {reference} 的问题',
      text: `您好：

为答复您的咨询 {reference}，需要您补充信息。提问方：{who}。请在此查看并回复：

{link}

在您回复之前，首次答复的计时暂停。

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} についての確認事項',
      text: `こんにちは。

お問い合わせ {reference} への回答のため、追加の情報が必要です（質問者：{who}）。次のページで確認のうえ、ご返信ください。

{link}

ご返信いただくまで、最初の回答の期限は止まります。

Lodestone`,
    },
    de: {
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
      subject: 'New message about the enquiry {reference}',
      text: `Hello,

there is a new message about the enquiry {reference}:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '咨询 {reference} 有新消息',
      text: `您好：

咨询 {reference} 有一条新消息：

{link}

Lodestone`,
    },
    ja: {
      subject: 'お問い合わせ {reference} に新しいメッセージがあります',
      text: `こんにちは。

お問い合わせ {reference} に新しいメッセージがあります。

{link}

Lodestone`,
    },
    de: {
      subject: 'Neue Nachricht zur Anfrage {reference}',
      text: `Guten Tag,

zur Anfrage {reference} gibt es eine neue Nachricht:

{link}

Lodestone`,
    },
  },
};

export const MESSAGE_MAILS = mailTemplates(TEXTS);

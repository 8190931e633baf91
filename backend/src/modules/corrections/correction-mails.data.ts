import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from '../../platform/mail/mail-texts.js';

/** The outcome is a notification: its texts stand with those. */
const TEXTS: Record<string, Record<Locale, MailText>> = {
  'confirm-correction': {
    en: {
      subject: 'Confirm your correction {reference}',
      text: `Hello,

somebody, probably you, has proposed a correction to a fact of {park} and gave this address. It has the reference {reference}.

Confirm that the address is yours; only then does anybody see the correction:

{link}

If it was not you, do nothing: after 30 days it is deleted with this address.

Lodestone`,
    },
    'zh-CN': {
      subject: '请确认您的更正建议 {reference}',
      text: `您好：

有人（很可能是您）对{park}的一项数据提出了更正建议，并留下了此邮箱。编号：{reference}。

请确认该邮箱属于您；确认之后，相关人员才会看到这项建议：

{link}

如果不是您本人所为，请不必理会：30 天后，该建议将连同此邮箱一并删除。

Lodestone`,
    },
    ja: {
      subject: '訂正のご提案 {reference} をご確認ください',
      text: `こんにちは。

{park} の情報について訂正の提案があり、このメールアドレスが記入されました。受付番号は {reference} です。

ご本人のアドレスであることをご確認ください。確認されるまで、提案は誰にも表示されません。

{link}

お心当たりがない場合は、何もなさらないでください。30 日後に、このアドレスとともに削除されます。

Lodestone`,
    },
    de: {
      subject: 'Bestätigen Sie Ihren Korrekturvorschlag {reference}',
      text: `Guten Tag,

jemand, vermutlich Sie, hat eine Korrektur zu einer Angabe von {park} vorgeschlagen und diese Adresse genannt. Der Vorschlag hat die Nummer {reference}.

Bestätigen Sie, dass die Adresse Ihnen gehört; erst dann sieht jemand den Vorschlag:

{link}

Waren Sie es nicht, tun Sie nichts: Nach 30 Tagen wird er mit dieser Adresse gelöscht.

Lodestone`,
    },
  },
  'correction-received': {
    en: {
      subject: 'Your correction {reference} has been received',
      text: `Hello,

your correction {reference} to a fact of {park} has been received.

You proposed: {proposed}

Whoever answers for the park looks at it and decides. You are told the outcome by mail.

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '已收到您的更正建议 {reference}',
      text: `您好：

我们已收到您对{park}一项数据的更正建议 {reference}。

您建议的内容：{proposed}

该园区页面的负责方将进行核对并作出决定。结果会以邮件告知您。

{link}

Lodestone`,
    },
    ja: {
      subject: '訂正のご提案 {reference} を受け付けました',
      text: `こんにちは。

{park} の情報に対する訂正のご提案 {reference} を受け付けました。

ご提案の内容：{proposed}

この団地のページの担当者が確認し、判断します。結果はメールでお知らせします。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihr Korrekturvorschlag {reference} ist eingegangen',
      text: `Guten Tag,

Ihr Korrekturvorschlag {reference} zu einer Angabe von {park} ist eingegangen.

Ihr Vorschlag: {proposed}

Wer für den Park antwortet, prüft ihn und entscheidet. Das Ergebnis erfahren Sie per E-Mail.

{link}

Lodestone`,
    },
  },
};

export const CORRECTION_MAILS = mailTemplates(TEXTS);

import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from '../../platform/mail/mail-texts.js';

const TEXTS: Record<string, Record<Locale, MailText>> = {
  'claim-received': {
    en: {
      subject: 'Your claim {reference} has been received',
      text: `Hello,

your claim {reference} has been received. The administrators of the portal look at it and decide.

Park: {park}

You can follow it here:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '已收到您的认领申请 {reference}',
      text: `您好：

我们已收到您的认领申请 {reference}。平台管理员将进行审核并作出决定。

园区：{park}

您可以在此查看进展：

{link}

Lodestone`,
    },
    ja: {
      subject: 'ページ引き受けの申請 {reference} を受け付けました',
      text: `こんにちは。

申請 {reference} を受け付けました。ポータルの管理者が確認し、判断します。

工業団地：{park}

次のページで状況を確認できます。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihr Antrag {reference} ist eingegangen',
      text: `Guten Tag,

Ihr Antrag {reference} ist eingegangen. Die Verwaltung des Portals prüft ihn und entscheidet.

Park: {park}

Hier können Sie ihn verfolgen:

{link}

Lodestone`,
    },
  },
  'claim-information-requested': {
    en: {
      subject: 'A question about your claim {reference}',
      text: `Hello,

before deciding about your claim {reference}, the administrators need to know something more.

Park: {park}

The question, and the place to answer it:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '关于您的认领申请 {reference} 的问题',
      text: `您好：

在对您的认领申请 {reference} 作出决定之前，管理员需要进一步了解情况。

园区：{park}

请在此查看问题并回复：

{link}

Lodestone`,
    },
    ja: {
      subject: '申請 {reference} についての質問',
      text: `こんにちは。

申請 {reference} の判断にあたり、管理者が追加で確認したいことがあります。

工業団地：{park}

質問の確認と回答はこちらから。

{link}

Lodestone`,
    },
    de: {
      subject: 'Rückfrage zu Ihrem Antrag {reference}',
      text: `Guten Tag,

vor einer Entscheidung über Ihren Antrag {reference} hat die Verwaltung noch eine Frage.

Park: {park}

Die Frage und der Platz für Ihre Antwort:

{link}

Lodestone`,
    },
  },
  'claim-approved': {
    en: {
      subject: 'Your claim {reference} is approved: the park’s desk is yours',
      text: `Hello,

your claim {reference} is approved. You are now the manager of this park on Lodestone:

{park}

Enquiries that were waiting with the administrators have moved to your inbox. The dates promised to their senders still hold, so please look at them first:

{link}

There you can also invite your colleagues.

Lodestone`,
    },
    'zh-CN': {
      subject: '认领申请 {reference} 已批准：园区工作台归您使用',
      text: `您好：

您的认领申请 {reference} 已获批准。您现在是 Lodestone 上该园区的负责人：

{park}

此前由管理员代管的咨询已转入您的收件箱。向咨询者承诺的答复日期不变，请优先处理：

{link}

您也可以在那里邀请同事加入。

Lodestone`,
    },
    ja: {
      subject: '申請 {reference} が承認されました：デスクをご利用いただけます',
      text: `こんにちは。

申請 {reference} が承認されました。あなたは Lodestone でこの工業団地のマネージャーになりました。

{park}

管理者が預かっていたお問い合わせは、あなたの受信箱に移りました。送信者に約束した期日はそのまま有効ですので、まずそちらをご確認ください。

{link}

同僚の招待も同じ場所からできます。

Lodestone`,
    },
    de: {
      subject: 'Ihr Antrag {reference} ist bewilligt: Der Arbeitsplatz des Parks gehört Ihnen',
      text: `Guten Tag,

Ihr Antrag {reference} ist bewilligt. Sie leiten jetzt diesen Park auf Lodestone:

{park}

Anfragen, die bei der Verwaltung warteten, liegen nun in Ihrem Eingang. Die den Absendern zugesagten Termine gelten weiter; bitte sehen Sie diese zuerst an:

{link}

Dort können Sie auch Kolleginnen und Kollegen einladen.

Lodestone`,
    },
  },
  'claim-rejected': {
    en: {
      subject: 'Your claim {reference} is not approved',
      text: `Hello,

the administrators have not approved your claim {reference}.

Park: {park}

The reason is written here. A new claim with better evidence is welcome at any time:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '认领申请 {reference} 未获批准',
      text: `您好：

管理员未批准您的认领申请 {reference}。

园区：{park}

理由见以下页面。您可随时提供更充分的证明材料，重新申请：

{link}

Lodestone`,
    },
    ja: {
      subject: '申請 {reference} は承認されませんでした',
      text: `こんにちは。

申請 {reference} は管理者に承認されませんでした。

工業団地：{park}

理由は次のページに記載しています。根拠を補ったうえで、いつでも新たに申請できます。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihr Antrag {reference} ist nicht bewilligt',
      text: `Guten Tag,

die Verwaltung hat Ihren Antrag {reference} nicht bewilligt.

Park: {park}

Den Grund lesen Sie hier. Ein neuer Antrag mit besseren Nachweisen ist jederzeit willkommen:

{link}

Lodestone`,
    },
  },
  'claim-superseded': {
    en: {
      subject: 'Your claim {reference}: the park now has a team',
      text: `Hello,

another claim for the same park was approved, so yours ({reference}) has ended without a decision about it.

Park: {park}

If you work there too, ask that team to invite you. If you think the wrong people were approved, write to the administrators and quote the reference:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '认领申请 {reference}：该园区现已有团队',
      text: `您好：

同一园区的另一份认领申请已获批准，因此您的申请（{reference}）未经裁定即告结束。

园区：{park}

如果您也在该园区工作，请联系该团队邀请您加入。如果您认为批准有误，请联系管理员并注明编号：

{link}

Lodestone`,
    },
    ja: {
      subject: '申請 {reference}：この工業団地にはチームができました',
      text: `こんにちは。

同じ工業団地への別の申請が承認されたため、あなたの申請（{reference}）は判断を行わずに終了しました。

工業団地：{park}

同じ団地で働いている場合は、そのチームに招待を依頼してください。承認された相手が誤っていると思われる場合は、受付番号を添えて管理者にご連絡ください。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihr Antrag {reference}: Der Park hat jetzt ein Team',
      text: `Guten Tag,

ein anderer Antrag für denselben Park wurde bewilligt; Ihrer ({reference}) endet daher, ohne dass über ihn entschieden wurde.

Park: {park}

Arbeiten Sie auch dort, bitten Sie das Team um eine Einladung. Halten Sie die Bewilligung für falsch, schreiben Sie der Verwaltung und nennen Sie die Nummer:

{link}

Lodestone`,
    },
  },
  'claim-waits': {
    en: {
      subject: 'The claim {reference} waits for a decision',
      text: `Hello,

somebody says that they run a park and asks for its page, or has answered your question about it.

Park: {park}
Claim: {reference}

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '认领申请 {reference} 等待审核',
      text: `您好：

有人申请认领园区页面，或已回复您就此提出的问题。

园区：{park}
申请编号：{reference}

{link}

Lodestone`,
    },
    ja: {
      subject: '申請 {reference} が判断を待っています',
      text: `こんにちは。

工業団地の関係者としてページの引き受けを求める申請、またはあなたの質問への回答が届いています。

工業団地：{park}
申請：{reference}

{link}

Lodestone`,
    },
    de: {
      subject: 'Der Antrag {reference} wartet auf eine Entscheidung',
      text: `Guten Tag,

jemand gibt an, einen Park zu betreiben, und beantragt dessen Seite, oder hat Ihre Rückfrage dazu beantwortet.

Park: {park}
Antrag: {reference}

{link}

Lodestone`,
    },
  },
};

export const CLAIM_MAILS = mailTemplates(TEXTS);

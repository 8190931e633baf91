import type { Locale } from '../../platform/i18n/locales.js';
import type { KindText } from './kind-text.js';
import type { NotificationKind } from './notification-kinds.data.js';

type ParkKind = Extract<NotificationKind, `correction-${string}` | `content-${string}` | 'file-asked'>;

/** What is told about the pages of parks: what readers correct, and what becomes of what is written. */
export const PARK_KIND_TEXTS: Record<ParkKind, Record<Locale, KindText>> = {
  'correction-proposed': {
    en: {
      label: 'Corrections that readers propose',
      line: 'A reader proposes a correction to {park}: {reference}',
      subject: 'A reader proposes a correction to {park}: {reference}',
      text: `Hello,

a reader believes that a fact of {park} is wrong and says what is right and where it can be read. The correction has the reference {reference}.

Accept it into the draft of the profile, or decline it with a reason:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '读者提出的更正建议',
      line: '有读者对{park}提出更正建议：{reference}',
      subject: '有读者对{park}提出更正建议：{reference}',
      text: `您好：

有读者认为{park}的一项数据有误，并说明了正确的内容及其出处。编号：{reference}。

请将其采纳到资料草稿中，或说明理由不予采纳：

{link}

Lodestone`,
    },
    ja: {
      label: '読者からの訂正の提案',
      line: '{park} に訂正の提案があります：{reference}',
      subject: '{park} に訂正の提案があります：{reference}',
      text: `こんにちは。

{park} の情報に誤りがあるとして、読者から正しい内容と出典が寄せられました。受付番号は {reference} です。

プロフィールの下書きに採用するか、理由を添えて不採用にしてください。

{link}

Lodestone`,
    },
    de: {
      label: 'Korrekturen, die Leser vorschlagen',
      line: 'Ein Leser schlägt eine Korrektur zu {park} vor: {reference}',
      subject: 'Ein Leser schlägt eine Korrektur zu {park} vor: {reference}',
      text: `Guten Tag,

ein Leser hält eine Angabe von {park} für falsch und sagt, was richtig ist und wo man es lesen kann. Der Vorschlag hat die Nummer {reference}.

Nehmen Sie ihn in den Entwurf des Profils auf, oder lehnen Sie ihn mit Begründung ab:

{link}

Lodestone`,
    },
  },
  'correction-accepted': {
    en: {
      label: 'Corrections of yours that are accepted',
      line: 'Your correction {reference} to {park} is accepted',
      subject: 'Your correction {reference} is accepted',
      text: `Hello,

your correction {reference} to a fact of {park} is accepted. Thank you.

You proposed: {proposed}

It stands in the next version of the park’s profile. The public page changes once that version has been reviewed and published:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '您的更正建议被采纳',
      line: '您对{park}的更正建议 {reference} 已被采纳',
      subject: '您的更正建议 {reference} 已被采纳',
      text: `您好：

您对{park}一项数据的更正建议 {reference} 已被采纳，谢谢。

您建议的内容：{proposed}

该内容已写入园区资料的下一版本。该版本经审核并发布后，公开页面将随之更新：

{link}

Lodestone`,
    },
    ja: {
      label: '採用された訂正の提案',
      line: '{park} への訂正の提案 {reference} が採用されました',
      subject: '訂正のご提案 {reference} が採用されました',
      text: `こんにちは。

{park} の情報に対する訂正のご提案 {reference} が採用されました。ありがとうございます。

ご提案の内容：{proposed}

団地プロフィールの次の版に反映しました。その版が審査を経て公開されると、公開ページが変わります。

{link}

Lodestone`,
    },
    de: {
      label: 'Ihre angenommenen Korrekturen',
      line: 'Ihr Korrekturvorschlag {reference} zu {park} ist angenommen',
      subject: 'Ihr Korrekturvorschlag {reference} ist angenommen',
      text: `Guten Tag,

Ihr Korrekturvorschlag {reference} zu einer Angabe von {park} ist angenommen. Vielen Dank.

Ihr Vorschlag: {proposed}

Er steht in der nächsten Fassung des Parkprofils. Die öffentliche Seite ändert sich, sobald diese Fassung geprüft und veröffentlicht ist:

{link}

Lodestone`,
    },
  },
  'correction-declined': {
    en: {
      label: 'Corrections of yours that are declined',
      line: 'Your correction {reference} to {park} is not taken over: {reason}',
      subject: 'Your correction {reference} is not taken over',
      text: `Hello,

your correction {reference} to a fact of {park} is not taken over.

You proposed: {proposed}

The reason given:

{reason}

If you have a better source, you can propose the correction again on the park’s page:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '您的更正建议未被采纳',
      line: '您对{park}的更正建议 {reference} 未被采纳：{reason}',
      subject: '您的更正建议 {reference} 未被采纳',
      text: `您好：

您对{park}一项数据的更正建议 {reference} 未被采纳。

您建议的内容：{proposed}

对方给出的理由：

{reason}

如果您有更可靠的来源，欢迎在园区页面上再次提出：

{link}

Lodestone`,
    },
    ja: {
      label: '採用されなかった訂正の提案',
      line: '{park} への訂正の提案 {reference} は採用されませんでした：{reason}',
      subject: '訂正のご提案 {reference} は採用されませんでした',
      text: `こんにちは。

{park} の情報に対する訂正のご提案 {reference} は採用されませんでした。

ご提案の内容：{proposed}

理由：

{reason}

より確かな出典をお持ちの場合は、団地のページからあらためてご提案いただけます。

{link}

Lodestone`,
    },
    de: {
      label: 'Ihre abgelehnten Korrekturen',
      line: 'Ihr Korrekturvorschlag {reference} zu {park} wird nicht übernommen: {reason}',
      subject: 'Ihr Korrekturvorschlag {reference} wird nicht übernommen',
      text: `Guten Tag,

Ihr Korrekturvorschlag {reference} zu einer Angabe von {park} wird nicht übernommen.

Ihr Vorschlag: {proposed}

Die Begründung:

{reason}

Haben Sie eine bessere Quelle, können Sie die Korrektur auf der Seite des Parks erneut vorschlagen:

{link}

Lodestone`,
    },
  },
  'content-submitted': {
    en: {
      label: 'What waits for your review',
      line: '{what} waits for review',
      subject: '{what} waits for review',
      text: `Hello,

a version of {what} waits for review.

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '等待审核的内容',
      line: '{what}等待审核',
      subject: '{what}等待审核',
      text: `您好：

{what}有一个版本等待审核。

{link}

Lodestone`,
    },
    ja: {
      label: '審査を待つ内容',
      line: '{what} が審査を待っています',
      subject: '{what} が審査を待っています',
      text: `こんにちは。

{what} の版が審査を待っています。

{link}

Lodestone`,
    },
    de: {
      label: 'Was auf Ihre Prüfung wartet',
      line: '{what} wartet auf Prüfung',
      subject: '{what} wartet auf Prüfung',
      text: `Guten Tag,

eine Fassung von {what} wartet auf Prüfung.

{link}

Lodestone`,
    },
  },
  'content-returned': {
    en: {
      label: 'What the reviewers return',
      line: '{what} came back from review with comments',
      subject: '{what} came back from review with comments',
      text: `Hello,

the reviewers have returned {what} with comments. Answer them in the draft and hand it in again:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '审核退回的内容',
      line: '{what}经审核退回，附有意见',
      subject: '{what}经审核退回，附有意见',
      text: `您好：

审核人员已将{what}退回并附上意见。请在草稿中处理后重新提交：

{link}

Lodestone`,
    },
    ja: {
      label: '審査から差し戻された内容',
      line: '{what} が審査からコメント付きで差し戻されました',
      subject: '{what} が審査からコメント付きで差し戻されました',
      text: `こんにちは。

{what} が審査担当者からコメント付きで差し戻されました。下書きで対応し、もう一度提出してください。

{link}

Lodestone`,
    },
    de: {
      label: 'Was die Prüfung zurückgibt',
      line: '{what} kam mit Anmerkungen aus der Prüfung zurück',
      subject: '{what} kam mit Anmerkungen aus der Prüfung zurück',
      text: `Guten Tag,

die Prüfung hat {what} mit Anmerkungen zurückgegeben. Beantworten Sie diese im Entwurf und reichen Sie ihn erneut ein:

{link}

Lodestone`,
    },
  },
  'content-approved': {
    en: {
      label: 'What is approved for a later time',
      line: '{what} is approved and will be published on {when}',
      subject: '{what} is approved: published on {when}',
      text: `Hello,

{what} is approved. It will be published on {when}.

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '已批准、定时发布的内容',
      line: '{what}已获批准，将于 {when} 发布',
      subject: '{what}已获批准：将于 {when} 发布',
      text: `您好：

{what}已获批准，将于 {when} 发布。

{link}

Lodestone`,
    },
    ja: {
      label: '承認され、後で公開される内容',
      line: '{what} が承認されました（公開：{when}）',
      subject: '{what} が承認されました（公開：{when}）',
      text: `こんにちは。

{what} が承認されました。{when} に公開されます。

{link}

Lodestone`,
    },
    de: {
      label: 'Was für später freigegeben ist',
      line: '{what} ist freigegeben und erscheint am {when}',
      subject: '{what} ist freigegeben: erscheint am {when}',
      text: `Guten Tag,

{what} ist freigegeben und erscheint am {when}.

{link}

Lodestone`,
    },
  },
  'content-published': {
    en: {
      label: 'What is published',
      line: '{what} is published: readers see the new version',
      subject: '{what} is published',
      text: `Hello,

the new version of {what} is published; readers see it now.

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '已发布的内容',
      line: '{what}已发布：读者可以看到新版本',
      subject: '{what}已发布',
      text: `您好：

{what}的新版本已发布，读者现在可以看到。

{link}

Lodestone`,
    },
    ja: {
      label: '公開された内容',
      line: '{what} が公開されました（読者には新しい版が表示されます）',
      subject: '{what} が公開されました',
      text: `こんにちは。

{what} の新しい版が公開され、読者に表示されています。

{link}

Lodestone`,
    },
    de: {
      label: 'Was veröffentlicht ist',
      line: '{what} ist veröffentlicht: Leser sehen die neue Fassung',
      subject: '{what} ist veröffentlicht',
      text: `Guten Tag,

die neue Fassung von {what} ist veröffentlicht; Leser sehen sie jetzt.

{link}

Lodestone`,
    },
  },
  'file-asked': {
    en: {
      label: 'Pictures and files to be shown',
      line: 'Somebody asks to show a picture or document on the page of {park}',
      subject: 'A picture or document of {park} waits for you',
      text: `Hello,

somebody in the team of {park} asks to show a picture or document on the public page. Look at it, then show it or return it with a reason:

{link}

Lodestone`,
    },
    'zh-CN': {
      label: '申请展示的图片和文件',
      line: '有人申请在{park}的页面上展示图片或文件',
      subject: '{park}有图片或文件等待您处理',
      text: `您好：

{park}的团队成员申请在公开页面上展示一张图片或一份文件。请查看后予以展示，或说明理由退回：

{link}

Lodestone`,
    },
    ja: {
      label: '表示を求める写真・文書',
      line: '{park} のページに写真または文書を表示する依頼があります',
      subject: '{park} の写真または文書が確認を待っています',
      text: `こんにちは。

{park} のチームから、公開ページに写真または文書を表示する依頼があります。内容を確認し、表示するか、理由を添えて差し戻してください。

{link}

Lodestone`,
    },
    de: {
      label: 'Bilder und Dateien, die gezeigt werden sollen',
      line: 'Auf der Seite von {park} soll ein Bild oder Dokument gezeigt werden',
      subject: 'Ein Bild oder Dokument von {park} wartet auf Sie',
      text: `Guten Tag,

jemand aus dem Team von {park} möchte ein Bild oder Dokument auf der öffentlichen Seite zeigen. Sehen Sie es an, zeigen Sie es dann oder geben Sie es mit einer Begründung zurück:

{link}

Lodestone`,
    },
  },
};

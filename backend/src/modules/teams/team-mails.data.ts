import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from '../../platform/mail/mail-texts.js';
import type { TeamRole } from './team.rules.js';

/** Roles as the screens name them. */
export const ROLE_WORDS: Record<Locale, Record<TeamRole, string>> = {
  en: {
    'park-manager': 'manager',
    'park-editor': 'editor',
    'company-owner': 'owner',
    'company-member': 'member',
  },
  'zh-CN': {
    'park-manager': '负责人',
    'park-editor': '编辑',
    'company-owner': '所有者',
    'company-member': '成员',
  },
  ja: {
    'park-manager': 'マネージャー',
    'park-editor': '編集者',
    'company-owner': 'オーナー',
    'company-member': 'メンバー',
  },
  de: {
    'park-manager': 'Leitung',
    'park-editor': 'Redaktion',
    'company-owner': 'Inhaberschaft',
    'company-member': 'Mitglied',
  },
};

/** A company is named on the page behind the link, not in the mail: its name is whatever somebody typed. */
export const A_COMPANY: Record<Locale, string> = {
  en: 'a company',
  'zh-CN': '一家企业',
  ja: '企業',
  de: 'ein Unternehmen',
};

const TEXTS: Record<string, Record<Locale, MailText>> = {
  'team-invitation': {
    en: {
      subject: 'You are invited to a team on Lodestone',
      text: `Hello,

somebody who leads a team on Lodestone invites you to join it.

Team: {team}
Your role: {role}

Open this page to see who invites you, and press the button to join:

{link}

The link works once, within seven days. A newer mail replaces it. If you have no account with this e-mail address, you open one on that page. If you do not want to join, you need not do anything.

Lodestone`,
    },
    'zh-CN': {
      subject: '您受邀加入 Lodestone 上的一个团队',
      text: `您好：

Lodestone 上某团队的负责人邀请您加入。

团队：{team}
您的角色：{role}

请打开以下页面查看邀请人，并点击按钮加入：

{link}

该链接七天内有效，仅可使用一次；如收到新的邮件，旧链接即失效。如果此电子邮箱还没有账户，可在该页面开通。如不想加入，无需任何操作。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone のチームへの招待',
      text: `こんにちは。

Lodestone のチームの責任者が、あなたをチームに招待しています。

チーム：{team}
あなたの役割：{role}

次のページで招待した人を確認し、ボタンを押して参加してください。

{link}

リンクは 7 日以内に 1 回だけ使えます。新しいメールが届くと、古いリンクは無効になります。このメールアドレスのアカウントがない場合は、そのページで開設できます。参加しない場合は何もする必要はありません。

Lodestone`,
    },
    de: {
      subject: 'Einladung in ein Team bei Lodestone',
      text: `Guten Tag,

jemand, der bei Lodestone ein Team leitet, lädt Sie ein, ihm beizutreten.

Team: {team}
Ihre Rolle: {role}

Auf dieser Seite sehen Sie, wer einlädt, und treten mit der Schaltfläche bei:

{link}

Der Link gilt sieben Tage und nur einmal; eine neuere Mail ersetzt ihn. Haben Sie mit dieser E-Mail-Adresse noch kein Konto, eröffnen Sie es dort. Möchten Sie nicht beitreten, brauchen Sie nichts zu tun.

Lodestone`,
    },
  },
  'team-role-changed': {
    en: {
      subject: 'Your role in a team on Lodestone has changed',
      text: `Hello,

your role in a team on Lodestone has changed.

Team: {team}
Your role now: {role}

You have been signed out everywhere; sign in again to go on:

{link}

Lodestone`,
    },
    'zh-CN': {
      subject: '您在 Lodestone 团队中的角色已变更',
      text: `您好：

您在 Lodestone 某团队中的角色已变更。

团队：{team}
您现在的角色：{role}

您已在所有设备上退出登录，请重新登录后继续：

{link}

Lodestone`,
    },
    ja: {
      subject: 'Lodestone のチームでの役割が変わりました',
      text: `こんにちは。

Lodestone のチームでのあなたの役割が変わりました。

チーム：{team}
現在の役割：{role}

すべての端末でサインアウトされています。続けるにはもう一度サインインしてください。

{link}

Lodestone`,
    },
    de: {
      subject: 'Ihre Rolle in einem Team bei Lodestone hat sich geändert',
      text: `Guten Tag,

Ihre Rolle in einem Team bei Lodestone hat sich geändert.

Team: {team}
Ihre Rolle jetzt: {role}

Sie wurden überall abgemeldet; bitte melden Sie sich wieder an:

{link}

Lodestone`,
    },
  },
  'team-member-removed': {
    en: {
      subject: 'You no longer belong to a team on Lodestone',
      text: `Hello,

your place in a team on Lodestone has ended, and with it your access to that team’s desk.

Team: {team}

Your account stays open. If you think this is a mistake, ask who leads the team.

Lodestone`,
    },
    'zh-CN': {
      subject: '您已不再是 Lodestone 某团队的成员',
      text: `您好：

您在 Lodestone 某团队中的成员资格已终止，您将无法再访问该团队的工作台。

团队：{team}

您的账户仍然保留。如果您认为有误，请联系该团队的负责人。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone のチームから外れました',
      text: `こんにちは。

Lodestone のチームでのあなたの参加は終了し、そのチームのデスクは利用できなくなりました。

チーム：{team}

アカウントはそのまま残ります。お心当たりがない場合は、チームの責任者にお問い合わせください。

Lodestone`,
    },
    de: {
      subject: 'Sie gehören einem Team bei Lodestone nicht mehr an',
      text: `Guten Tag,

Ihr Platz in einem Team bei Lodestone ist beendet und damit Ihr Zugang zu dessen Arbeitsplatz.

Team: {team}

Ihr Konto bleibt bestehen. Halten Sie das für einen Irrtum, fragen Sie die Leitung des Teams.

Lodestone`,
    },
  },
};

export const TEAM_MAILS = mailTemplates(TEXTS);

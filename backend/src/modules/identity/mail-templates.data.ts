import type { Locale } from '../../platform/i18n/locales.js';
import type { MailParams, MailTemplate } from '../../platform/mail/mail.js';

interface Text {
  subject: string;
  /** `{link}` stands for the one-time link. */
  text: string;
}

/** What the portal writes to people about their account. Nothing a stranger typed is quoted. */
const TEXTS: Record<string, Record<Locale, Text>> = {
  'confirm-email': {
    en: {
      subject: 'Confirm your e-mail for Lodestone',
      text: `Hello,

an account was requested on Lodestone with this e-mail address. Open this page and press the button to confirm it:

{link}

The link works once, within two days. A newer one replaces it. If you did not ask for an account, you need not do anything: without the confirmation it stays closed.

Lodestone`,
    },
    'zh-CN': {
      subject: '请确认您在 Lodestone 使用的电子邮箱',
      text: `您好：

有人用此电子邮箱在 Lodestone 申请了账户。请打开以下页面并点击按钮进行确认：

{link}

该链接两天内有效，仅可使用一次；如重新申请，旧链接即失效。如果您没有申请账户，无需任何操作：未经确认的账户不会开通。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone：メールアドレスのご確認',
      text: `こんにちは。

このメールアドレスで Lodestone のアカウントが申請されました。次のページを開き、ボタンを押して確認してください。

{link}

リンクは 2 日以内に 1 回だけ使えます。新しいリンクを請求すると、古いものは無効になります。お心当たりがない場合は何もする必要はありません。確認されないアカウントは開設されません。

Lodestone`,
    },
    de: {
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse für Lodestone',
      text: `Guten Tag,

mit dieser E-Mail-Adresse wurde bei Lodestone ein Konto beantragt. Bitte öffnen Sie diese Seite und bestätigen Sie mit der Schaltfläche:

{link}

Der Link gilt zwei Tage und nur einmal; ein neuerer ersetzt ihn. Haben Sie kein Konto beantragt, brauchen Sie nichts zu tun: Ohne Bestätigung bleibt es geschlossen.

Lodestone`,
    },
  },
  'already-registered': {
    en: {
      subject: 'You already have a Lodestone account',
      text: `Hello,

somebody tried to open an account on Lodestone with this e-mail address. You have one already; nothing about it was changed.

If it was you and you have forgotten your password, set a new one here:

{link}

The link works once, within one hour. If it was not you, you need not do anything.

Lodestone`,
    },
    'zh-CN': {
      subject: '您已拥有 Lodestone 账户',
      text: `您好：

有人尝试用此电子邮箱在 Lodestone 注册账户。您已有账户，其内容未作任何更改。

如果是您本人操作且忘记了密码，请在此设置新密码：

{link}

该链接一小时内有效，仅可使用一次。如果不是您本人操作，无需任何处理。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone のアカウントは既にあります',
      text: `こんにちは。

このメールアドレスで Lodestone のアカウントを開設しようとした方がいます。アカウントは既にあり、内容は変更されていません。

ご本人でパスワードをお忘れの場合は、次のページで新しいパスワードを設定してください。

{link}

リンクは 1 時間以内に 1 回だけ使えます。お心当たりがない場合は何もする必要はありません。

Lodestone`,
    },
    de: {
      subject: 'Sie haben bereits ein Konto bei Lodestone',
      text: `Guten Tag,

jemand wollte mit dieser E-Mail-Adresse ein Konto bei Lodestone eröffnen. Sie haben bereits eines; daran wurde nichts geändert.

Waren Sie es selbst und haben Ihr Passwort vergessen, können Sie hier ein neues setzen:

{link}

Der Link gilt eine Stunde und nur einmal. Waren Sie es nicht, brauchen Sie nichts zu tun.

Lodestone`,
    },
  },
  'reset-password': {
    en: {
      subject: 'Set a new password for Lodestone',
      text: `Hello,

a new password was requested for your Lodestone account. You can set it here:

{link}

The link works once, within one hour. A newer one replaces it. Setting a new password signs you out everywhere else. If you did not ask for it, you need not do anything: your password stays as it is.

Lodestone`,
    },
    'zh-CN': {
      subject: '为您的 Lodestone 账户设置新密码',
      text: `您好：

有人为您的 Lodestone 账户申请了新密码。请在此设置：

{link}

该链接一小时内有效，仅可使用一次；如重新申请，旧链接即失效。设置新密码后，其他设备上的登录都会退出。如果不是您本人申请，无需任何操作，密码保持不变。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone：新しいパスワードの設定',
      text: `こんにちは。

Lodestone のアカウントについて、新しいパスワードが請求されました。次のページで設定できます。

{link}

リンクは 1 時間以内に 1 回だけ使えます。新しいリンクを請求すると、古いものは無効になります。新しいパスワードを設定すると、ほかの端末ではサインアウトされます。お心当たりがない場合は何もする必要はなく、パスワードは変わりません。

Lodestone`,
    },
    de: {
      subject: 'Neues Passwort für Lodestone',
      text: `Guten Tag,

für Ihr Konto bei Lodestone wurde ein neues Passwort angefordert. Sie können es hier setzen:

{link}

Der Link gilt eine Stunde und nur einmal; ein neuerer ersetzt ihn. Mit dem neuen Passwort werden Sie überall sonst abgemeldet. Haben Sie es nicht angefordert, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.

Lodestone`,
    },
  },
  'password-changed': {
    en: {
      subject: 'Your Lodestone password was changed',
      text: `Hello,

the password of your Lodestone account was changed and all other browsers were signed out.

If this was not you, ask for a new password on the sign-in page at once and write to the administrators.

Lodestone`,
    },
    'zh-CN': {
      subject: '您的 Lodestone 密码已更改',
      text: `您好：

您的 Lodestone 账户密码已更改，其他浏览器中的登录均已退出。

如果不是您本人操作，请立即在登录页面申请新密码，并联系管理员。

Lodestone`,
    },
    ja: {
      subject: 'Lodestone のパスワードが変更されました',
      text: `こんにちは。

Lodestone のアカウントのパスワードが変更され、ほかのブラウザーはすべてサインアウトされました。

お心当たりがない場合は、すぐにサインインのページで新しいパスワードを請求し、管理者にご連絡ください。

Lodestone`,
    },
    de: {
      subject: 'Ihr Passwort für Lodestone wurde geändert',
      text: `Guten Tag,

das Passwort Ihres Kontos bei Lodestone wurde geändert; alle anderen Browser wurden abgemeldet.

Waren Sie es nicht, fordern Sie bitte sofort auf der Anmeldeseite ein neues Passwort an und schreiben Sie der Verwaltung.

Lodestone`,
    },
  },
};

export const IDENTITY_MAILS: readonly MailTemplate[] = Object.entries(TEXTS).map(([name, texts]) => ({
  name,
  render: (locale: Locale, params: MailParams) => ({
    subject: texts[locale].subject,
    text: texts[locale].text.replace('{link}', () => params.link ?? ''),
  }),
}));

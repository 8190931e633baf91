import type { Locale } from '../../platform/i18n/locales.js';

/** What a dossier says by itself, beside the labels of the catalogue. `{...}` are filled in. */
export interface DossierTexts {
  kind: string;
  subject: string;
  livePage: string;
  qr: string;
  operator: string;
  established: string;
  separator: string;
  comma: string;
  listed: string;
  notStated: string;
  answers: string;
  land: string;
  power: string;
  water: string;
  segments: string;
  programmes: string;
  response: string;
  noResponse: string;
  noResponseDetail: string;
  freeLand: string;
  freeLandDetail: string;
  freeLandDay: string;
  inForce: string;
  noneInForce: string;
  verifyToo: string;
  andMore: string;
  segmentsHeading: string;
  tenants: string;
  policies: string;
  policyOpenEnd: string;
  policyUntil: string;
  policyPeriod: string;
  policyUndated: string;
  checked: string;
  plots: string;
  buildings: string;
  offerings: string;
  openUntil: string;
  contacts: string;
  older: string;
  overdue: string;
  overdueSince: string;
  due: string;
  undated: string;
  nothingOlder: string;
  unknown: string;
  unknownDetail: string;
  sources: string;
  retrieved: string;
  gone: string;
  disagree: string;
  confirmedByPark: string;
  confirmedByPortal: string;
  intervals: string;
  noOffer: string;
  asPublished: string;
  unclaimed: string;
  demoTeam: string;
  demo: string;
  context: string;
  pageOf: string;
  more: string;
}

export const DOSSIER_TEXTS: Record<Locale, DossierTexts> = {
  en: {
    kind: 'Park dossier',
    subject: 'What is published about {park}, with sources and dates',
    livePage: 'Live page:',
    qr: 'QR code of the live page: {address}',
    operator: 'Operator',
    established: 'Established',
    separator: ': ',
    comma: ', ',
    listed: '; ',
    notStated: 'Not stated',
    answers: 'What is asked first',
    land: 'Land',
    power: 'Power',
    water: 'Water',
    segments: 'Segments',
    programmes: 'Incentive programmes',
    response: 'Response',
    noResponse: 'Not measured yet',
    noResponseDetail: 'Every enquiry is given a date by which it is answered first.',
    freeLand: 'Free plots: {plots}',
    freeLandDetail: 'stated between {oldest} and {newest}',
    freeLandDay: 'stated {day}',
    inForce: '{count} in force',
    noneInForce: 'None in force on record',
    verifyToo: 'To be verified with their issuers: {count}',
    andMore: '+ {count}',
    segmentsHeading: 'Segments of the value chain',
    tenants: 'Companies there',
    policies: 'Programmes for this place',
    policyOpenEnd: 'since {from}',
    policyUntil: 'until {to}',
    policyPeriod: '{from} – {to}',
    policyUndated: 'no dates stated',
    checked: 'checked {day}',
    plots: 'Plots',
    buildings: 'Buildings',
    offerings: 'Offerings',
    openUntil: 'until {day}',
    contacts: 'Contacts',
    older: 'Old values, and values due for confirmation',
    overdue: '{age} overdue',
    overdueSince: 'overdue since {day}',
    due: 'due by {day}',
    undated: 'no date',
    nothingOlder: 'None: every value is dated and within its time.',
    unknown: 'Not stated',
    unknownDetail:
      'No source read for this portal says anything about these. Unknown does not mean there is none: ask.',
    sources: 'Sources',
    retrieved: 'read {day}',
    gone: 'page gone since {day}',
    disagree: 'Sources disagree.',
    confirmedByPark: 'Confirmed by the park on {day}',
    confirmedByPortal: 'Confirmed by the portal on {day}',
    intervals:
      'A value is old after 180 days (prices, availability, headroom), 12 months (tariffs, contacts, wages) or 3 years (areas, tenure, logistics, operator).',
    noOffer:
      'This dossier is information, not an offer. An estimate is not an offer either: what a programme grants is decided by its issuer.',
    asPublished: 'As published on {day}; the live page holds the current state.',
    unclaimed:
      'Compiled from public sources. Nobody from this park has claimed its profile or confirmed what it says.',
    demoTeam:
      'Compiled from public sources. Nobody from this park has confirmed what it says; in this demonstration an invented team answers for it.',
    demo: 'Invented for a demonstration: this park does not exist, and nothing in this dossier is real.',
    context: 'Context, not a park: the project site of one company, on which nobody else can settle.',
    pageOf: 'Page {page} of {pages}',
    more: 'More on the live page: {what}',
  },
  'zh-CN': {
    kind: '园区档案',
    subject: '关于{park}的已发布信息，附来源与日期',
    livePage: '网页：',
    qr: '网页二维码：{address}',
    operator: '运营方',
    established: '设立时间',
    separator: '：',
    comma: '，',
    listed: '；',
    notStated: '未说明',
    answers: '首先要问的',
    land: '土地',
    power: '电力',
    water: '供水',
    segments: '价值链环节',
    programmes: '激励计划',
    response: '答复',
    noResponse: '尚无统计',
    noResponseDetail: '每份咨询都会得到首次答复的承诺日期。',
    freeLand: '可用地块：{plots}',
    freeLandDetail: '数据日期为 {oldest} 至 {newest}',
    freeLandDay: '数据日期为 {day}',
    inForce: '{count} 项现行有效',
    noneInForce: '目录中没有现行有效的计划',
    verifyToo: '须向发布机关核实：{count} 项',
    andMore: '另有 {count} 项',
    segmentsHeading: '价值链环节',
    tenants: '当地企业',
    policies: '适用于此地的激励计划',
    policyOpenEnd: '自 {from} 起',
    policyUntil: '至 {to}',
    policyPeriod: '{from} – {to}',
    policyUndated: '未说明日期',
    checked: '{day} 核对',
    plots: '地块',
    buildings: '厂房',
    offerings: '招商项目',
    openUntil: '截至 {day}',
    contacts: '联系人',
    older: '较旧的数据与待确认的数据',
    overdue: '过期 {age}',
    overdueSince: '{day} 起过期',
    due: '须于 {day} 前确认',
    undated: '无日期',
    nothingOlder: '无：所有数据均有日期且在有效期内。',
    unknown: '未说明',
    unknownDetail: '本平台查阅的来源均未提及以下内容。未知不等于没有，请咨询。',
    sources: '来源',
    retrieved: '查阅于 {day}',
    gone: '页面自 {day} 起失效',
    disagree: '来源之间不一致。',
    confirmedByPark: '园区于 {day} 确认',
    confirmedByPortal: '平台于 {day} 确认',
    intervals:
      '数据超过以下期限即视为较旧：价格、可用量和余量 180 天；费率、联系方式和工资 12 个月；面积、使用权、物流和运营方 3 年。',
    noOffer: '本档案仅供参考，不构成要约；估算亦不构成要约。计划给予何种待遇，由其发布机关决定。',
    asPublished: '内容以 {day} 发布的为准；最新情况见网页。',
    unclaimed: '根据公开来源整理。该园区尚无人认领此页面或确认其内容。',
    demoTeam: '根据公开来源整理。该园区尚无人确认其内容；在本演示中由虚构的团队答复。',
    demo: '为演示而虚构：该园区并不存在，本档案中的一切均非真实。',
    context: '仅作背景，并非园区：这是一家公司的项目用地，其他企业不能入驻。',
    pageOf: '第 {page} 页，共 {pages} 页',
    more: '网页上另有：{what}',
  },
  ja: {
    kind: '工業団地データシート',
    subject: '{park}について公開されている情報（出典と日付つき）',
    livePage: 'ウェブページ：',
    qr: 'ウェブページの二次元コード：{address}',
    operator: '運営者',
    established: '設立',
    separator: '：',
    comma: '、',
    listed: '、',
    notStated: '記載なし',
    answers: '最初に問われること',
    land: '土地',
    power: '電力',
    water: '用水',
    segments: 'セグメント',
    programmes: '支援制度',
    response: '回答',
    noResponse: 'まだ測定されていません',
    noResponseDetail: '問い合わせごとに、最初の回答の期日をお知らせします。',
    freeLand: '空き区画：{plots}',
    freeLandDetail: '{oldest}から{newest}の記載による',
    freeLandDay: '{day}の記載による',
    inForce: '{count} 件が有効',
    noneInForce: '有効なものは登録されていません',
    verifyToo: '発行機関への確認が必要：{count} 件',
    andMore: 'ほか {count} 件',
    segmentsHeading: 'バリューチェーンのセグメント',
    tenants: '立地企業',
    policies: 'この場所を対象とする制度',
    policyOpenEnd: '{from}から',
    policyUntil: '{to}まで',
    policyPeriod: '{from} – {to}',
    policyUndated: '日付の記載なし',
    checked: '{day}に確認',
    plots: '区画',
    buildings: '建屋',
    offerings: 'オファリング',
    openUntil: '{day}まで',
    contacts: '連絡先',
    older: '古い値と確認時期の来た値',
    overdue: '{age}超過',
    overdueSince: '{day}から超過',
    due: '{day}までに確認',
    undated: '日付なし',
    nothingOlder: 'ありません。すべての値に日付があり、期限内です。',
    unknown: '記載のない事項',
    unknownDetail:
      '本ポータルが参照した出典には、以下についての記載がありません。不明は「ない」ことを意味しません。お問い合わせください。',
    sources: '出典',
    retrieved: '{day}閲覧',
    gone: '{day}以降、ページなし',
    disagree: '出典の間で食い違いがあります。',
    confirmedByPark: '団地が{day}に確認',
    confirmedByPortal: 'ポータルが{day}に確認',
    intervals:
      '次の期間を過ぎた値は古いものとして扱います。価格・空き・余力は180日、料金・連絡先・賃金は12か月、面積・使用権・物流・運営者は3年。',
    noOffer:
      '本資料は情報提供であり、申し出ではありません。試算も申し出ではありません。制度の内容は発行機関が決定します。',
    asPublished: '{day}時点の公開内容です。最新の状態はウェブページをご覧ください。',
    unclaimed: '公開情報から作成。この団地の関係者による登録も、内容の確認も行われていません。',
    demoTeam:
      '公開情報から作成。この団地の関係者による確認は行われていません。このデモでは架空のチームが対応します。',
    demo: 'デモ用の架空の内容：この団地は実在せず、本資料に事実は含まれません。',
    context: '参考情報であり、団地ではありません。一企業の事業用地で、他社は立地できません。',
    pageOf: '{page} / {pages} ページ',
    more: 'ウェブページに続きがあります：{what}',
  },
  de: {
    kind: 'Park-Dossier',
    subject: 'Was über {park} veröffentlicht ist, mit Quellen und Daten',
    livePage: 'Im Netz:',
    qr: 'QR-Code der Seite im Netz: {address}',
    operator: 'Betreiber',
    established: 'Gegründet',
    separator: ': ',
    comma: ', ',
    listed: '; ',
    notStated: 'Keine Angabe',
    answers: 'Was zuerst gefragt wird',
    land: 'Land',
    power: 'Strom',
    water: 'Wasser',
    segments: 'Segmente',
    programmes: 'Förderprogramme',
    response: 'Antworten',
    noResponse: 'Noch nicht gemessen',
    noResponseDetail: 'Jede Anfrage bekommt einen Tag genannt, bis zu dem sie zuerst beantwortet wird.',
    freeLand: 'Freie Grundstücke: {plots}',
    freeLandDetail: 'angegeben zwischen {oldest} und {newest}',
    freeLandDay: 'angegeben am {day}',
    inForce: '{count} in Kraft',
    noneInForce: 'Keines in Kraft verzeichnet',
    verifyToo: 'Beim Herausgeber zu prüfen: {count}',
    andMore: '+ {count}',
    segmentsHeading: 'Segmente der Wertschöpfungskette',
    tenants: 'Unternehmen vor Ort',
    policies: 'Programme für diesen Ort',
    policyOpenEnd: 'seit {from}',
    policyUntil: 'bis {to}',
    policyPeriod: '{from} – {to}',
    policyUndated: 'ohne Datum',
    checked: 'geprüft {day}',
    plots: 'Grundstücke',
    buildings: 'Gebäude',
    offerings: 'Angebote',
    openUntil: 'bis {day}',
    contacts: 'Kontakte',
    older: 'Alte Werte und solche, die zu bestätigen sind',
    overdue: 'überfällig: {age}',
    overdueSince: 'überfällig seit {day}',
    due: 'fällig bis {day}',
    undated: 'ohne Datum',
    nothingOlder: 'Keine: Alle Werte sind datiert und innerhalb ihrer Frist.',
    unknown: 'Ohne Angabe',
    unknownDetail:
      'Keine für dieses Portal gelesene Quelle sagt dazu etwas. Unbekannt heißt nicht, dass es nichts gibt: Fragen Sie.',
    sources: 'Quellen',
    retrieved: 'gelesen {day}',
    gone: 'Seite verschwunden seit {day}',
    disagree: 'Die Quellen widersprechen sich.',
    confirmedByPark: 'Vom Park bestätigt am {day}',
    confirmedByPortal: 'Vom Portal bestätigt am {day}',
    intervals:
      'Ein Wert ist alt nach 180 Tagen (Preise, Verfügbarkeit, freie Leistung), 12 Monaten (Tarife, Kontakte, Löhne) oder 3 Jahren (Flächen, Nutzungsrecht, Verkehrswege, Betreiber).',
    noOffer:
      'Dieses Dossier ist eine Auskunft, kein Angebot. Auch eine Schätzung ist kein Angebot: Was ein Programm gewährt, entscheidet sein Herausgeber.',
    asPublished: 'Wie am {day} veröffentlicht; den aktuellen Stand zeigt die Seite im Netz.',
    unclaimed:
      'Aus öffentlichen Quellen zusammengestellt. Niemand aus diesem Park hat das Profil übernommen oder seine Angaben bestätigt.',
    demoTeam:
      'Aus öffentlichen Quellen zusammengestellt. Niemand aus diesem Park hat die Angaben bestätigt; in dieser Vorführung antwortet ein erfundenes Team.',
    demo: 'Für eine Vorführung erfunden: Diesen Park gibt es nicht, und nichts in diesem Dossier ist wahr.',
    context:
      'Zusammenhang, kein Park: das Projektgelände eines Unternehmens, auf dem sich sonst niemand ansiedeln kann.',
    pageOf: 'Seite {page} von {pages}',
    more: 'Mehr auf der Seite im Netz: {what}',
  },
};

/** Fills `{name}` in a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What a file can bring. */
export const IMPORT_TYPES = ['plot', 'park'] as const;
export type ImportType = (typeof IMPORT_TYPES)[number];

export const PLOT_FIELDS = [
  'code',
  'name',
  'area',
  'minimumLot',
  'status',
  'asOf',
  'allowedSegments',
  'restrictedSegments',
  'sourceTitle',
  'sourceAddress',
  'x',
  'y',
  'point',
  'system',
  'note',
] as const;
export const PARK_FIELDS = [
  'code',
  'name',
  'kind',
  'level',
  'status',
  'established',
  'website',
  'approvedArea',
  'industries',
  'asOf',
  'sourceTitle',
  'sourceAddress',
  'x',
  'y',
  'point',
  'system',
  'note',
] as const;
export type FieldName = (typeof PLOT_FIELDS)[number] | (typeof PARK_FIELDS)[number];

export const FIELDS_OF: Readonly<Record<ImportType, readonly FieldName[]>> = {
  plot: PLOT_FIELDS,
  park: PARK_FIELDS,
};

/** Any number of columns can be kept as lines of the note; every other field comes from one. */
export const REPEATABLE: readonly FieldName[] = ['note'];
export const AREA_FIELDS: readonly FieldName[] = ['area', 'minimumLot', 'approvedArea'];
export const DATE_FIELDS: readonly FieldName[] = ['asOf', 'established'];

/**
 * Headers by which a field is recognised, the surest first, folded by `foldHeader`: English, the brownfield registers of
 * English councils, Chinese, German, Japanese.
 */
export const SYNONYMS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  code: [
    ...['sitereference', 'lasiteref', 'siteref', 'plotcode', 'plotno', 'plotnumber', 'plotid', 'code'],
    ...['地块编号', '地块编码', '宗地编号', '宗地号', '地块号', '编号', '代码', '统计用区划代码', 'statcode'],
    ...['grundstucksnummer', 'flurstuck', 'flurstucksnummer', 'kennung', 'kennzeichen'],
    ...['区画番号', '区画コード', '地番', '番号', 'コード', 'site', 'reference', 'ref', 'id'],
  ],
  name: [
    ...[
      'sitenameaddress',
      'nameandaddressofsite',
      'siteaddress',
      'sitename',
      'plotname',
      'parkname',
      'namezh',
    ],
    ...[
      '地块名称',
      '宗地名称',
      '园区名称',
      '开发区名称',
      '名称',
      'grundstucksname',
      'bezeichnung',
      '区画名',
      '名前',
    ],
    ...['名称地址', 'name', 'nameen', 'address', '地址', '位置', 'adresse', 'lage', '所在地', '住所'],
  ],
  area: [
    ...['hectares', 'areaha', 'area', 'sitearea', 'plotarea', 'landarea', 'size'],
    ...[
      '面积',
      '土地面积',
      '用地面积',
      '占地面积',
      '地块面积',
      'flache',
      'grundstucksflache',
      'grosse',
      '土地面積',
      '面積',
      '敷地面積',
    ],
  ],
  approvedArea: [
    'approvedarea',
    'approvedareaha',
    '核准面积',
    '规划面积',
    '批准面积',
    'area',
    '面积',
    'flache',
    '面積',
  ],
  minimumLot: [
    'minimumlot',
    'minlot',
    'smallestlot',
    '最小地块',
    '最小出让面积',
    'mindestflache',
    '最小区画',
  ],
  status: [
    ...['status', 'plotstatus', 'availability', 'marketstatus', '状态', '地块状态', '出让状态'],
    ...['verfugbarkeit', 'stand', '状況', '分譲状況', 'ステータス'],
  ],
  asOf: [
    ...[
      'asof',
      'statusdate',
      'lastupdateddate',
      'datelastupdated',
      'lastupdated',
      'entrydate',
      'firstaddeddate',
    ],
    ...[
      'dateenteredonregister',
      '截至日期',
      '更新日期',
      '统计日期',
      'stichtag',
      'standvom',
      '基準日',
      '更新日',
    ],
  ],
  allowedSegments: [
    'allowedsegments',
    'segments',
    '准入环节',
    '允许产业环节',
    'zulassigesegmente',
    '許可分野',
  ],
  restrictedSegments: ['restrictedsegments', '限制环节', 'eingeschranktesegmente', '制限分野'],
  sourceTitle: ['source', 'sourcetitle', '来源', '数据来源', 'quelle', '出典'],
  sourceAddress: ['sourceurl', 'sourceaddress', '来源网址', 'quellenadresse', '出典url'],
  x: [
    ...['geox', 'longitude', 'lonwgs84', 'lon', 'lng', 'easting', 'eastings', 'xcoordinate', 'x'],
    ...['经度', 'langengrad', 'ostwert', 'rechtswert', '経度'],
  ],
  y: [
    ...['geoy', 'latitude', 'latwgs84', 'lat', 'northing', 'northings', 'ycoordinate', 'y'],
    ...['纬度', 'breitengrad', 'nordwert', 'hochwert', '緯度'],
  ],
  point: ['point', 'coordinateslatitudelongitude', 'coordinates', 'position', '坐标', 'koordinaten', '座標'],
  system: [
    ...['coordinatereferencesystem', 'coordinatesystem', 'systemreference', 'crs', 'srs'],
    ...['坐标系', '坐标系统', 'koordinatensystem', '座標系', '測地系'],
  ],
  kind: ['typezh', 'kind', 'type', 'parktype', '类型', '开发区类型', 'art', '種類'],
  level: ['level', '级别', '等级', 'stufe', 'レベル', 'unitlevel'],
  established: [
    'approvedym',
    'established',
    'approved',
    '批准时间',
    '批准年月',
    '成立时间',
    'gegrundet',
    '設立',
  ],
  website: ['website', 'homepage', '网址', '网站', 'webseite', 'ウェブサイト'],
  industries: [
    'leadingindustrieszh',
    'leadingindustries',
    'industries',
    '主导产业',
    'leitbranchen',
    '主要産業',
  ],
  note: [
    'notes',
    'note',
    'remarks',
    'siteinformation',
    'qualityflag',
    '备注',
    '说明',
    'anmerkung',
    'bemerkung',
    '備考',
  ],
};

/** Words for how a plot stands on the market. */
export const STATUS_WORDS: Readonly<Record<string, readonly string[]>> = {
  available: [
    'available',
    'free',
    'vacant',
    'for sale',
    'on offer',
    '可供',
    '可出让',
    '待出让',
    '空闲',
    '空置',
    '闲置',
    'verfügbar',
    'frei',
    '分譲中',
    '利用可能',
    '空き',
  ],
  'under-negotiation': [
    'under negotiation',
    'under-negotiation',
    'in negotiation',
    '洽谈中',
    '在谈',
    'in verhandlung',
    '商談中',
    '交渉中',
  ],
  reserved: ['reserved', 'under option', '预留', '已预订', '已预定', 'reserviert', '予約済', '予約済み'],
  planned: ['planned', 'future', '规划', '规划中', 'geplant', '計画中'],
  sold: [
    'sold',
    'taken',
    'transferred',
    '已出让',
    '已售',
    '已成交',
    'verkauft',
    'vergeben',
    '分譲済',
    '売却済',
    '完売',
  ],
};

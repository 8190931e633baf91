/** What a person may upload, by media type as found in the content. */
export const FILE_KINDS = ['picture', 'document'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileType {
  kind: FileKind;
  /** As names end; the first one is the one we write. */
  extensions: readonly [string, ...string[]];
}

export const FILE_TYPES = {
  'image/jpeg': { kind: 'picture', extensions: ['jpg', 'jpeg', 'jfif'] },
  'image/png': { kind: 'picture', extensions: ['png', 'apng'] },
  'image/webp': { kind: 'picture', extensions: ['webp'] },
  'image/avif': { kind: 'picture', extensions: ['avif'] },
  'application/pdf': { kind: 'document', extensions: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'document',
    extensions: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    kind: 'document',
    extensions: ['xlsx'],
  },
  'text/csv': { kind: 'document', extensions: ['csv'] },
} as const satisfies Record<string, FileType>;

export type MediaType = keyof typeof FILE_TYPES;
export const MEDIA_TYPES = Object.keys(FILE_TYPES) as MediaType[];

export const isMediaType = (value: string | undefined): value is MediaType =>
  value !== undefined && Object.hasOwn(FILE_TYPES, value);

/** Names of the allowed types as people know them, for refusals. */
export const extensionsOf = (kinds: readonly FileKind[] = FILE_KINDS): string[] =>
  MEDIA_TYPES.filter((type) => kinds.includes(FILE_TYPES[type].kind)).map(
    (type) => FILE_TYPES[type].extensions[0],
  );

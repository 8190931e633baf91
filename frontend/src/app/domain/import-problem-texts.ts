type Params = Readonly<Record<string, unknown>>;

/** What refusals mean to whoever imports a file. */
export const IMPORT_PROBLEMS: Readonly<Record<string, (params: Params) => string>> = {
  'import.file-too-large': ({ limitMb }) =>
    $localize`:@@problem.import-too-large:The file is larger than an import may be: at most ${Number(limitMb ?? 25)}:limit: MB. Split it, or take out sheets and columns that are not needed.`,
  'import.file-empty': () =>
    $localize`:@@problem.import-empty:The file is empty. Save it again in your spreadsheet program and choose it anew.`,
  'import.file-incomplete': () =>
    $localize`:@@problem.import-incomplete:The file did not arrive whole. Nothing was kept of it; send it again.`,
  'import.parks-by-administrators': () =>
    $localize`:@@problem.import-parks:New parks are imported by administrators only.`,
  'import.code-needed': () =>
    $localize`:@@problem.import-code-needed:Say which column holds the code, or let the rows be numbered. Without a code no row can be told from another.`,
  'import.title-needed': () =>
    $localize`:@@problem.import-title-needed:Say which column holds the title. By it an offering is told from another and found again.`,
  'import.fact-columns-needed': () =>
    $localize`:@@problem.import-fact-columns-needed:Say which column names the fact and which holds its value.`,
  'import.park-column-needed': () =>
    $localize`:@@problem.import-park-column-needed:Say which column names the park: these facts belong to no single one.`,
  'import.nothing-to-apply': () =>
    $localize`:@@problem.import-nothing:No row would create or change anything. Put the refused rows right first.`,
  'import.mapping-misfit': () =>
    $localize`:@@problem.import-misfit:This field does not fit here: each column brings one field, and each field but the note comes from one column.`,
};

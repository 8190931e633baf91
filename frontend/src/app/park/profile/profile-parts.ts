import { Json, segmentsOf, valueAt } from '@models/content/model/documents';
import { DraftView, FactKeyView } from '../../api/generated/model';
import { asParkDocument } from '../../core/content/park/park-document';
import { partLabel } from '../../core/content/park/park-field-labels';
import { PARK_PARTS } from '../../core/content/park/park-words';
import { FactEntry } from '../../domain/fact-entry';
import { editedBlock } from './fact-groups';

/** The last page of the editor: everything that changed, and the button that submits it. */
export const CHECK = 'check';

/** One part of the profile in the list of tasks. */
export interface ProfilePart {
  part: string;
  label: string;
  /** What it is made of: a component for each kind. */
  kind: 'general' | 'position' | 'segments' | 'tenants' | 'facts' | 'check';
  /** How many statements, names or companies it holds. */
  stated: number;
  /** How many keys nothing is stated about; null where nobody counts. */
  open: number | null;
  problems: number;
  warnings: number;
  /** Comments of the review that wait. */
  comments: number;
}

const KINDS: Readonly<Record<string, ProfilePart['kind']>> = {
  general: 'general',
  position: 'position',
  segments: 'segments',
  'tenants-list': 'tenants',
};

/** The parts of a profile in the order of its pages, with what is stated and what is missing in each. */
export function profileParts(
  document: Json,
  draft: DraftView | null,
  problems: readonly { pointer: string }[],
  keys: readonly FactKeyView[],
): ProfilePart[] {
  const counts = (part: string, notes: readonly { pointer: string }[]) =>
    notes.filter(({ pointer }) => partOf(pointer, document, keys) === part).length;
  const parts = PARK_PARTS.map((part): ProfilePart => ({
    part,
    label: partLabel(part),
    kind: KINDS[part] ?? 'facts',
    ...content(part, document, keys),
    problems: counts(part, problems),
    warnings: counts(part, draft?.warnings ?? []),
    comments: counts(
      part,
      (draft?.comments ?? []).filter(({ resolved }) => !resolved),
    ),
  }));
  return [
    ...parts,
    {
      part: CHECK,
      label: $localize`:@@profile-edit.check:Check and submit`,
      kind: 'check',
      stated: draft?.changes.length ?? 0,
      open: null,
      problems: 0,
      warnings: 0,
      comments: (draft?.comments ?? []).filter(({ pointer, resolved }) => pointer === '' && !resolved).length,
    },
  ];
}

/** The part in which a field is edited. */
export function partOf(pointer: string, document: Json, keys: readonly FactKeyView[]): string {
  const [list = '', id = ''] = segmentsOf(pointer);
  if (list === 'facts') {
    const fact = valueAt(document, `/facts/${id}`) as unknown as FactEntry | undefined;
    return keys.find(({ key }) => key === fact?.key)?.block ?? 'other';
  }
  if (list === 'tenants') return 'tenants-list';
  if (list === 'boundary') return 'position';
  if (pointer === '') return CHECK;
  return list === 'segments' || list === 'position' ? list : 'general';
}

/** Name of the control that holds a field: entries of lists by their id, parts of a source without its name. */
export function controlOf(pointer: string): string {
  const [list = '', ...rest] = segmentsOf(pointer);
  if (list !== 'facts') return [list, ...rest].join('-');
  const [id, ...field] = rest;
  const last = field.at(-1) ?? 'value';
  return `facts-${id}-${last === 'title' ? 'source' : last}`;
}

function content(
  part: string,
  document: Json,
  keys: readonly FactKeyView[],
): Pick<ProfilePart, 'stated' | 'open'> {
  const park = asParkDocument(document);
  switch (part) {
    case 'general':
      return { stated: Object.keys(park.name.texts).length, open: null };
    case 'position':
      return { stated: park.position === null ? 0 : 1, open: park.position === null ? 1 : null };
    case 'segments':
      return { stated: park.segments.length, open: null };
    case 'tenants-list':
      return { stated: park.tenants.length, open: null };
    default: {
      const { stated, open } = editedBlock(park, part, keys);
      const asked = keys.some((key) => key.block === part && key.profile);
      return {
        stated: stated.reduce((count, { facts }) => count + facts.length, 0),
        open: asked ? open.length : null,
      };
    }
  }
}

import { httpResource } from '@angular/common/http';
import { Signal, computed } from '@angular/core';
import { ContentRecordView } from '../../api/generated/model';
import { contentAddress } from '../content/draft-editing';
import { DraftAddress } from '../content/kept-edits';
import { asProblem } from '../problem';
import { Crumb } from '../../ui/breadcrumb';
import { KIND_WORDS, RecordKind } from './record-kinds';

/** A record of the desk, with its versions. Call it in an injection context. */
export function recordSource(kind: Signal<RecordKind>, id: Signal<string>) {
  const address = computed((): DraftAddress => ({ type: kind(), id: id() }));
  const resource = httpResource<ContentRecordView>(() => contentAddress(address()));
  return {
    address,
    record: computed(() => (resource.hasValue() ? resource.value() : null)),
    problem: computed(() => {
      const error = resource.error();
      return error ? asProblem(error) : null;
    }),
    reload: () => resource.reload(),
    adopt: (next: ContentRecordView) => resource.set(next),
  };
}

/** @param slug of the park whose desk it is; without one it is that of the administrators */
export const recordsBase = (slug: string | undefined, kind: RecordKind): string =>
  `/desk/${slug === undefined ? 'admin' : `parks/${slug}`}/${KIND_WORDS[kind].path}`;

/** The way to a record: desks, all of its kind, itself and what is done with it. */
export function recordCrumbs(
  slug: string | undefined,
  kind: RecordKind,
  ...own: readonly (string | null)[]
): Crumb[] {
  const all = { label: KIND_WORDS[kind].plural, link: recordsBase(slug, kind) };
  const rest = own.filter((label) => label !== null).map((label) => ({ label }));
  const desks = { label: $localize`:@@desk.crumb:Desks`, link: '/desk' };
  return rest.length === 0 ? [desks, { label: all.label }] : [desks, all, ...rest];
}

import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChild,
  inject,
  input,
  numberAttribute,
} from '@angular/core';
import { ChangeKind, ShownChange, bySection } from '../domain/shown-fields';
import { StatusView } from '../domain/status-view';
import { FieldLines } from './field-lines';
import { StatusBadge } from './status-badge';

/** What stands below each change: `<ng-template appChangeExtra let-change>...</ng-template>`. */
@Directive({ selector: 'ng-template[appChangeExtra]' })
export class ChangeExtra {
  readonly template = inject<TemplateRef<{ $implicit: ShownChange }>>(TemplateRef);
}

const KINDS: Record<ChangeKind, StatusView> = {
  added: { label: $localize`:@@ui.diff.added:Added`, tone: 'positive', icon: 'check' },
  removed: { label: $localize`:@@ui.diff.removed:Removed`, tone: 'critical', icon: 'cross' },
  changed: { label: $localize`:@@ui.diff.changed:Changed`, tone: 'accent', icon: 'dot' },
  moved: { label: $localize`:@@ui.diff.moved:Moved`, tone: 'accent', icon: 'dot' },
};

/**
 * What differs between two versions of a record, field by field under the headings of its sections: before and after
 * beside each other, with the words marked that came and went. It knows no type of record.
 */
@Component({
  selector: 'app-field-changes',
  imports: [FieldLines, NgTemplateOutlet, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './field-changes.html',
  styleUrl: './field-changes.css',
})
export class FieldChanges {
  readonly changes = input.required<readonly ShownChange[]>();
  /** Level of the sections' headings. */
  readonly headingLevel = input(3, { transform: numberAttribute });
  private readonly extra = contentChild(ChangeExtra);

  protected readonly sections = computed(() => bySection(this.changes()));
  protected readonly template = computed(() => this.extra()?.template ?? null);

  protected kind(kind: ChangeKind): StatusView {
    return KINDS[kind];
  }
}

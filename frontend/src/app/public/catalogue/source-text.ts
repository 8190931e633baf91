import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A stretch of a source's own words; with an address where it names one. */
export interface SourcePart {
  text: string;
  address?: string;
}

/** Full stops and brackets after an address belong to the sentence around it. */
const ADDRESS = /https?:\/\/[^\s;,()<>"']+[^\s;,()<>"'.:]/g;

/** Cuts free words of a source into text and addresses; an address is told by the site it leads to. */
export function sourceParts(words: string): SourcePart[] {
  const parts: SourcePart[] = [];
  let end = 0;
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    if (index > end) parts.push({ text: words.slice(end, index) });
    parts.push({ text: siteOf(address), address });
    end = index + address.length;
  }
  if (end < words.length) parts.push({ text: words.slice(end) });
  return parts;
}

const siteOf = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').split('/')[0] ?? address;

/** Words of a source as it wrote them, the addresses in them as links. */
@Component({
  selector: 'app-source-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @if (part.address; as address) {
      <a [href]="address" rel="external noopener">{{ part.text }}</a>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
  `,
})
export class SourceText {
  readonly words = input.required<string>();
  protected readonly parts = computed(() => sourceParts(this.words()));
}

import { Location } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../core/page-title';
import { StatedFact } from '../../domain/facts';
import { figureLabel } from '../../domain/figures';
import { FactChip } from '../../ui/fact-chip';
import { Icon } from '../../ui/icon';
import { ValueChain } from './value-chain';

interface Figures {
  items: (StatedFact & { key: string; subject?: { text: string } | null })[];
}

@Component({
  selector: 'app-home-page',
  imports: [FactChip, Icon, RouterLink, ValueChain],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.page.html',
  styleUrl: './home.page.css',
})
export class HomePage {
  private readonly resource = httpResource<Figures>(() => '/api/v1/portal/figures');
  /** Complete, so that the search works as a plain form before and without scripts. */
  protected readonly searchAddress = inject(Location).prepareExternalUrl('/parks');
  protected readonly counted = $localize`:@@home.figures.counted:Counted in this catalogue`;

  /** A figure that cannot be read is left out: the page stands without it. */
  protected readonly figures = computed(() =>
    (this.resource.hasValue() ? this.resource.value().items : []).flatMap((fact) => {
      const label = figureLabel(fact.key, fact.subject?.text ?? null);
      return label === null ? [] : [{ key: fact.key, label, fact }];
    }),
  );

  constructor() {
    inject(PageTitle).describe(
      null,
      $localize`:@@home.description:Industrial parks in rare-earth regions: land, feedstock and incentives, each figure with its source and date, and enquiries that are answered.`,
    );
  }
}

import { Injectable, inject } from '@angular/core';
import { Observable, firstValueFrom } from 'rxjs';
import { OfferingsService } from '../../api/generated/offerings/offerings.service';
import { ParksService } from '../../api/generated/parks/parks.service';
import { RegionsService } from '../../api/generated/regions/regions.service';
import { DraftStore } from './draft-store';

/** What the address says of an enquiry: which parks, which region, which offering. */
export interface Wishes {
  parks: readonly string[];
  region: string | null;
  offering: string | null;
}

/** What became of the wishes, where it is not what was wished. */
export interface PrefillNote {
  kind: 'unknown' | 'site' | 'full' | 'offering-over';
  name: string;
}

/** Takes over into the draft what a link to the form asks for. */
@Injectable()
export class Prefill {
  private readonly parks = inject(ParksService);
  private readonly regions = inject(RegionsService);
  private readonly offerings = inject(OfferingsService);
  private readonly store = inject(DraftStore);

  async apply({ parks, region, offering }: Wishes): Promise<PrefillNote[]> {
    const notes: PrefillNote[] = [];
    for (const slug of parks) notes.push(...(await this.park(slug)));
    if (region) notes.push(...(await this.region(region)));
    if (offering) notes.push(...(await this.offering(offering)));
    return notes;
  }

  /** The site of one company takes no enquiries: they go to its region. */
  private async park(slug: string): Promise<PrefillNote[]> {
    const park = await found(this.parks.parksDetail(slug));
    if (!park) return [{ kind: 'unknown', name: slug }];
    const name = park.name.text;
    if (!park.takesEnquiries) {
      if (park.region) this.store.change({ region: { slug: park.region.slug, name: park.region.name.text } });
      return [{ kind: 'site', name }];
    }
    const known = this.store.draft().parks.some((each) => each.slug === slug);
    if (!known && this.store.full()) return [{ kind: 'full', name }];
    this.store.addPark({ slug, name });
    return [];
  }

  /** Names the offering and asks its park. What is closed or gone is not named; its park can still be asked. */
  private async offering(id: string): Promise<PrefillNote[]> {
    const offering = await found(this.offerings.offeringsDetail(id));
    if (!offering) return [{ kind: 'offering-over', name: '' }];
    const { title, park } = offering;
    const notes = await this.park(park.slug);
    if (!offering.takesQuestions) return [...notes, { kind: 'offering-over', name: title.text }];
    const asked = this.store.draft().parks.some(({ slug }) => slug === park.slug);
    if (asked) this.store.change({ offering: { id, title: title.text, park: park.slug } });
    return notes;
  }

  private async region(slug: string): Promise<PrefillNote[]> {
    const region = await found(this.regions.regionsDetail(slug));
    if (!region) return [{ kind: 'unknown', name: slug }];
    this.store.change({ region: { slug, name: region.name.text } });
    return [];
  }
}

const found = <T>(answer: Observable<T>): Promise<T | null> => firstValueFrom(answer).catch(() => null);

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import type { StoredFile } from './file.entity.js';

/** Who may read a file: everybody, the one who asks, or not even they. */
export type Audience = 'everybody' | 'asker' | 'nobody';

/** What a rule is asked about. */
export type OwnedFile = Pick<StoredFile, 'id' | 'ownerId' | 'uploadedBy'>;

/** The rule of one type of owner. */
export interface FileOwner {
  /** `everybody` allows caches outside; anything that depends on the actor is `asker` or `nobody`. */
  audienceOf(file: OwnedFile, actor: Actor): Promise<Audience>;
}

/** Files belong to records of other modules: those register, by type, who may read. What has no rule is read by nobody. */
@Injectable()
export class FileOwners {
  private readonly owners = new Map<string, FileOwner>();

  register(type: string, owner: FileOwner): void {
    if (this.owners.has(type)) throw new Error(`Owner ${type} of files is registered twice`);
    this.owners.set(type, owner);
  }

  async audienceOf(type: string, file: OwnedFile, actor: Actor): Promise<Audience> {
    return (await this.owners.get(type)?.audienceOf(file, actor)) ?? 'nobody';
  }
}

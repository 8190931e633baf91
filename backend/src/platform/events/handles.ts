import { SetMetadata } from '@nestjs/common';
import type { DomainEvent } from './domain-event.entity.js';

export const HANDLES = 'lodestone:handles';

export interface HandledEvents {
  /** The handler's name, a sentence in kebab case: `notify-park-when-enquiry-submitted`. It names its queue too. */
  name: string;
  events: readonly string[];
}

/** Declares a class as handler of events. Its effects are database writes: they commit with the row that marks them done. */
export const Handles = (name: string, ...events: string[]) =>
  SetMetadata(HANDLES, { name, events } satisfies HandledEvents);

export interface EventHandler {
  handle(event: DomainEvent): Promise<void>;
}

import { SetMetadata } from '@nestjs/common';

export const PASSIVE = 'lodestone:passive';

/** Marks a route that pages ask by themselves (polling, the shell's "who am I"): it does not keep a session awake. */
export const Passive = () => SetMetadata(PASSIVE, true);

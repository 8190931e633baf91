import type { MembershipRole } from './membership.entity.js';

export const PERSONAS = [
  'investor-a',
  'investor-b',
  'suspended',
  'park-editor-1',
  'park-manager-1',
  'park-editor-2',
  'park-manager-2',
  'removed-member',
  'officer',
  'admin',
] as const;
export type Persona = (typeof PERSONAS)[number];

export interface DemoPerson {
  /** Says at first sight that nobody is called so. */
  name: string;
  /** Belongs to the first or second park of the demonstration. */
  park?: 'first' | 'second';
  role?: MembershipRole;
  suspended?: true;
}

/** The people of the demonstration. `removed-member` once belonged to the first park and no longer does. */
export const DEMO_PEOPLE: Record<Persona, DemoPerson> = {
  'investor-a': { name: 'Demo Investor A' },
  'investor-b': { name: 'Demo Investor B' },
  suspended: { name: 'Demo Suspended Investor', suspended: true },
  'park-editor-1': { name: 'Demo Park Editor 1', park: 'first', role: 'park-editor' },
  'park-manager-1': { name: 'Demo Park Manager 1', park: 'first', role: 'park-manager' },
  'park-editor-2': { name: 'Demo Park Editor 2', park: 'second', role: 'park-editor' },
  'park-manager-2': { name: 'Demo Park Manager 2', park: 'second', role: 'park-manager' },
  'removed-member': { name: 'Demo Removed Member' },
  officer: { name: 'Demo Officer', role: 'officer' },
  admin: { name: 'Demo Administrator', role: 'admin' },
};

export const demoEmail = (persona: Persona) => `${persona}@demo.lodestone.example`;

import { CreatePlatform20261124000100 } from './20261124000100-create-platform.js';
import { CreateJobQueue20261124000200 } from './20261124000200-create-job-queue.js';

/** Every migration, in order. One that has landed is never edited. */
export const MIGRATIONS = [CreatePlatform20261124000100, CreateJobQueue20261124000200] as const;

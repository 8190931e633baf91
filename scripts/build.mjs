// Builds both sides, for an image or a release.
import { buildBackend, buildFrontend } from './lib/build.mjs';

await buildBackend();
await buildFrontend();

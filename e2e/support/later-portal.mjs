// The portal as it will answer some days from now: the built product with another clock, on the database of the journeys. It
// does no jobs: what they remove or send at that time would be missed today.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const built = (file) => import(pathToFileURL(path.join(ROOT, 'backend/dist/backend/src', file)).href);

const days = Number(process.argv[2]);
await built('main.js');
const { createApp } = await built('create-app.js');
const { readConfiguration } = await built('platform/config/configuration.js');
const { Clock } = await built('platform/clock/clock.js');
const { mountPages } = await built('platform/web/mount-pages.js');

const configuration = readConfiguration(process.env);
const app = await createApp(configuration);
app.get(Clock).now = () => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
await mountPages(app, configuration, path.join(ROOT, 'frontend/dist/portal'));
await app.listen(configuration.PORT, configuration.LISTEN_HOST);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));

// For the container's health check: is the portal ready? The Host has to be the one it answers to.
import { request } from 'node:http';

const port = Number(process.env.PORT || 3000);
const host = new URL(process.env.PUBLIC_URL || `http://localhost:${port}`).host;
const call = request({ port, path: '/readyz', headers: { host }, timeout: 2_500 }, (response) => {
  process.exit(response.statusCode === 200 ? 0 : 1);
});
call.on('error', () => process.exit(1));
call.on('timeout', () => process.exit(1));
call.end();

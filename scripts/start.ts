/** `npm start [-- --port N]`: builds the page and serves it until Ctrl-C. */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serveBuild } from './serveBuild';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port wants a number from 1 to 65535, not "${values.port}".`);
  process.exit(2);
}

console.log('Building Genrescope ...');
await build({ logLevel: 'warn' });
const server = await serveBuild({ port });
console.log(`Genrescope is at ${server.url}  (Ctrl-C stops it)`);

async function stop(): Promise<void> {
  await server.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop());
}

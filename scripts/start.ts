/** Builds the page and serves it until Ctrl-C. `npm start -- --help` tells how. */
import { build } from 'vite';
import { runProgram, UsageError } from '../cli/support/runProgram';
import { serveBuild } from './serveBuild';

const PROGRAM = {
  usage: 'Usage: npm start [-- --port N]',
  help: `Builds the page and serves it to this machine until Ctrl-C.

  --port N   the first port to try, where the next free one is taken; 4173 unless given`,
  options: { port: { type: 'string', default: '4173' } },
  arguments: { least: 0, most: 0 },
} as const;

await runProgram(PROGRAM, async ({ values }) => {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageError(`--port wants a number from 1 to 65535, not "${values.port}".`);
  }
  console.log('Building Genrescope ...');
  await build({ logLevel: 'warn' });
  const server = await serveBuild({ port });
  console.log(`Genrescope is at ${server.url}  (Ctrl-C stops it)`);

  const stop = async (): Promise<void> => {
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop());
  }
});

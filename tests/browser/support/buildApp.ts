import { spawn } from 'node:child_process';
import { programOf } from '../../../scripts/programOf';

/**
 * Builds with `vite build` and these arguments, in a process of its own: vitest's has `NODE_ENV=test`, which would build React for
 * development.
 */
export async function build(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [programOf('vite'), 'build', '--emptyOutDir', ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  if (status !== 0) throw new Error(`vite build ${args.join(' ')} failed.`);
}

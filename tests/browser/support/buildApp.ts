import { spawnSync } from 'node:child_process';
import { programOf } from '../../../scripts/programOf';

/**
 * Builds with `vite build` and these arguments, in a process of its own: vitest's has `NODE_ENV=test`, which would build React for
 * development.
 */
export function build(args: readonly string[]): void {
  const command = [programOf('vite'), 'build', '--emptyOutDir', ...args];
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`vite build ${args.join(' ')} failed.`);
}

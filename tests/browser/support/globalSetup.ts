import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { programOf } from '../../../scripts/programOf';
import { serveBuild } from '../../../scripts/serveBuild';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served build, with the slash at its end. */
    appUrl: string;
  }
}

/** Each folder in it is a page of the tests' own, served beside the app under the folder's name. */
const TEST_PAGES = 'tests/browser/pages';

const FIRST_PORT = 4300;

/** Builds the page once, as `npm start` does, and serves it with the same headers while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'genrescope-build-'));
  const removeBuild = (): void => {
    rmSync(outDir, { recursive: true });
  };
  try {
    build(['--outDir', outDir, '--logLevel', 'warn']);
    for (const name of readdirSync(TEST_PAGES)) {
      const place = ['--outDir', join(outDir, name), '--base', `/${name}/`];
      build([join(TEST_PAGES, name), ...place, '--logLevel', 'error']);
    }
    const server = await serveBuild({ outDir, port: FIRST_PORT });
    project.provide('appUrl', server.url);
    return async () => {
      await server.close();
      removeBuild();
    };
  } catch (error) {
    removeBuild();
    throw error;
  }
}

/** In a process of its own: vitest's has `NODE_ENV=test`, which would build React for development. */
function build(args: readonly string[]): void {
  const command = [programOf('vite'), 'build', '--emptyOutDir', ...args];
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`vite build ${args.join(' ')} failed.`);
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveBuild } from '../../../scripts/serveBuild';
import { build } from './buildApp';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served build, with the slash at its end. */
    appUrl: string;
    /** Folder of that build. */
    appFolder: string;
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
    await build(['--outDir', outDir, '--logLevel', 'warn']);
    for (const name of readdirSync(TEST_PAGES)) {
      const place = ['--outDir', join(outDir, name), '--base', `/${name}/`];
      await build([join(TEST_PAGES, name), ...place, '--logLevel', 'error']);
    }
    const server = await serveBuild({ outDir, port: FIRST_PORT });
    project.provide('appUrl', server.url);
    project.provide('appFolder', outDir);
    return async () => {
      await server.close();
      removeBuild();
    };
  } catch (error) {
    removeBuild();
    throw error;
  }
}

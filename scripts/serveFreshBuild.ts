import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { serveBuild, type BuildServer } from './serveBuild';

/**
 * Builds the app into a folder of its own and serves it; closing the server removes the folder.
 *
 * @param port first to try; the next free one is taken
 * @throws {Error} where the build fails or the server cannot listen
 */
export async function serveFreshBuild(port: number): Promise<BuildServer> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'genrescope-build-'));
  const remove = () => rm(outDir, { recursive: true });
  try {
    await build({ logLevel: 'error', build: { outDir } });
    const { url, close } = await serveBuild({ outDir, port });
    return { url, close: () => close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview } from 'vite';
import { onTestFinished } from 'vitest';

export interface HostedBuild {
  /** Folder of the files that are served; what changes in it is a new deployment. */
  folder: string;
  /** Address of the server's root, with the slash at its end. */
  url: string;
}

/**
 * Serves a copy of a build as a plain static host does: files, and for what is no file the answer 404; no headers of ours. Ends
 * with the test.
 *
 * @param under path on the server, such as `music/genrescope`; the root unless given
 */
export async function hostedBuild(build: string, under = '.'): Promise<HostedBuild> {
  const root = mkdtempSync(path.join(tmpdir(), 'genrescope-host-'));
  const folder = path.join(root, under);
  cpSync(build, folder, { recursive: true });
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: '.' },
    preview: { port: 4700, host: 'localhost', open: false },
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server listens, but has no address on this machine.');
  return { folder, url };
}

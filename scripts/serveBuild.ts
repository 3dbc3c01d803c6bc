import { preview } from 'vite';

export interface BuildServer {
  /** Address of the page, with the slash at its end. */
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder of the build; the one that vite.config.ts names unless given. */
  outDir?: string;
  /** First port to try; the next free one is taken. */
  port: number;
}

/**
 * Serves a finished build to this machine, with the headers of vite.config.ts.
 *
 * @throws {Error} where there is no build, or the server cannot listen
 */
export async function serveBuild({ outDir, port }: ServeOptions): Promise<BuildServer> {
  const server = await preview({
    logLevel: 'warn',
    ...(outDir === undefined ? {} : { build: { outDir } }),
    preview: { port, host: 'localhost', strictPort: false, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server listens, but has no address on this machine.');
  return { url, close: () => server.close() };
}

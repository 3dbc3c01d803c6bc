import path from 'node:path';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { startDecoderThread } from '../../cli/support/startDecoderThread';
import { loadNetwork } from '../../src/models/load';
import { createEmbedder, type TaughtSong } from '../../src/teach/embed';
import type { TeachClip } from './teachClips';

/** Embeds clips by the page's own code, with the default network. */
export async function embedClips(dataFolder: string, clips: readonly TeachClip[]): Promise<TaughtSong[]> {
  const network = await loadNetwork(diskFiles(modelFolder('genre')), { backendFiles: nodeBackendFiles });
  const decoder = startDecoderThread();
  const embedder = createEmbedder<string>({ network, open: decoder.open });
  try {
    const songs: TaughtSong[] = [];
    for (const { file, group, label } of clips) {
      const { features, windows } = await embedder.embed(path.join(dataFolder, file));
      if (windows > 0) songs.push({ hash: file, group, label, features });
    }
    return songs;
  } finally {
    decoder.close();
    network.dispose();
  }
}

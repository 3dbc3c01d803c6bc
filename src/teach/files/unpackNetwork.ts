import { unzipSync } from 'fflate';
import type { NetworkFiles } from '../../models/kept';
import { NetworkFileError } from './errors';
import { NETWORK_FILE_LIMITS } from './packNetwork';

type FileName = keyof NetworkFiles;
const NAMES = Object.keys(NETWORK_FILE_LIMITS) as FileName[];
const isKnown = (name: string): name is FileName => Object.hasOwn(NETWORK_FILE_LIMITS, name);

/** Of the archive itself; compressed it is smaller than what is in it. */
export const LARGEST_ARCHIVE = NAMES.reduce((sum, name) => sum + NETWORK_FILE_LIMITS[name], 1 << 16);

/**
 * What is in the file of a network. Each name is looked at before anything is unpacked, none is ever used as a path, and nothing is unpacked
 * beyond the size that the archive states and we allow.
 *
 * @throws {NetworkFileError}
 */
export function unpackNetwork(archive: Uint8Array): NetworkFiles {
  if (archive.byteLength > LARGEST_ARCHIVE) {
    throw new NetworkFileError('tooLarge', `it has ${archive.byteLength} bytes`);
  }
  if (archive.length < 4 || archive[0] !== 0x50 || archive[1] !== 0x4b) {
    throw new NetworkFileError('notZip', 'it does not begin as a zip does');
  }
  const seen = new Set<string>();
  const unpacked = unzipped(archive, (name, bytes) => {
    if (!isKnown(name)) throw new NetworkFileError('foreign', `it holds "${name.slice(0, 80)}"`);
    if (seen.has(name)) throw new NetworkFileError('foreign', `it holds ${name} twice`);
    if (bytes > NETWORK_FILE_LIMITS[name]) {
      throw new NetworkFileError('tooLarge', `${name} would take ${bytes} bytes`);
    }
    seen.add(name);
  });
  const [model, weights, card] = (['model.json', 'weights.bin', 'card.json'] as const).map((name) => {
    const bytes = unpacked.get(name);
    if (!bytes) throw new NetworkFileError('missing', `there is no ${name} in it`);
    return bytes.slice().buffer;
  });
  return { 'model.json': model, 'weights.bin': weights, 'card.json': card };
}

function unzipped(
  archive: Uint8Array,
  check: (name: string, bytes: number) => void,
): Map<string, Uint8Array> {
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        check(name, originalSize);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof NetworkFileError) throw cause;
    throw new NetworkFileError('damaged', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

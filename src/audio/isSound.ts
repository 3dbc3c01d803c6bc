import { AudioDecodeError } from './audioDecodeError';
import { ByteSource } from './containers/byteSource';
import { identifyAtOnce } from './containers/identify';

/**
 * Whether a file is sound, or a film that may have some, by its first bytes, also where it is of a kind that is known and not read
 * here: whoever opens it says so by name.
 *
 * @throws what the system says, where the file can't be read
 */
export async function isSound(file: Blob): Promise<boolean> {
  try {
    return (await identifyAtOnce(new ByteSource(file))) !== undefined;
  } catch (error) {
    if (error instanceof AudioDecodeError) return true;
    throw error;
  }
}

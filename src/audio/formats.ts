import type { InputFormat } from 'mediabunny';
import { ADTS, FLAC, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';

/** Every container that we open, with its short name. */
const NAMES = new Map<InputFormat, string>([
  [WAVE, 'wav'],
  [MP3, 'mp3'],
  [OGG, 'ogg'],
  [FLAC, 'flac'],
  [MP4, 'm4a'],
  [QTFF, 'mov'],
  [ADTS, 'aac'],
  [WEBM, 'webm'],
  [MATROSKA, 'mka'],
]);

export const FORMATS: InputFormat[] = [...NAMES.keys()];

/** A container's short lower-case name, as a file's ending would be. */
export function formatName(format: InputFormat): string {
  return NAMES.get(format) ?? format.name.toLowerCase();
}

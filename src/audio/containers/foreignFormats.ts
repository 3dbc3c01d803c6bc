import { AudioDecodeError } from '../audioDecodeError';
import { text } from './bytes';

/** A kind of file that people have and that is not read here, by the bytes that it begins with. */
interface ForeignFormat {
  name: string;
  magic: string;
  /** Where these bytes stand, 0 unless given. */
  at?: number;
  /** MIDI and the like hold notes, no sound. */
  isNotes?: boolean;
}

const FOREIGN: ForeignFormat[] = [
  { name: 'CAF', magic: 'caff' },
  { name: 'WMA', magic: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' },
  { name: 'APE', magic: 'MAC ' },
  { name: 'WavPack', magic: 'wvpk' },
  { name: 'DSF', magic: 'DSD ' },
  { name: 'DSDIFF', magic: 'FRM8' },
  { name: 'Wave64', magic: 'riff\x2e\x91\xcf\x11' },
  { name: 'AU', magic: '.snd' },
  { name: 'AMR', magic: '#!AMR' },
  { name: 'Musepack', magic: 'MPCK' },
  { name: 'Musepack', magic: 'MP+' },
  { name: 'TTA', magic: 'TTA1' },
  { name: 'TAK', magic: 'tBaK' },
  { name: 'RealAudio', magic: '.RMF' },
  { name: 'RealAudio', magic: '.ra\xfd' },
  { name: 'AVI', magic: 'AVI ', at: 8 },
  { name: 'ADIF', magic: 'ADIF' },
  { name: 'AC-3', magic: '\x0b\x77' },
  { name: 'DTS', magic: '\x7f\xfe\x80\x01' },
  { name: 'MIDI', magic: 'MThd', isNotes: true },
  { name: 'MIDI', magic: 'RMID', at: 8, isNotes: true },
  { name: 'MOD', magic: 'Extended Module: ', isNotes: true },
  { name: 'MOD', magic: 'IMPM', isNotes: true },
  { name: 'MOD', magic: 'SCRM', at: 44, isNotes: true },
];

/** Bytes at the beginning of a file that tell. */
export const FOREIGN_BYTES = 64;

/**
 * @param bytes the first ones of a file
 * @throws AudioDecodeError `unsupported-format` or `notes-only` where they are known
 */
export function refuseForeign(bytes: Uint8Array): void {
  const known = FOREIGN.find(({ magic, at = 0 }) => text(bytes, at, magic.length) === magic);
  if (known)
    throw new AudioDecodeError(known.isNotes ? 'notes-only' : 'unsupported-format', { format: known.name });
}

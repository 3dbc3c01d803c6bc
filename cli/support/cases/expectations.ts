import type { AudioDecodeReason, SourceNote } from '../../../src/audio';
import type { FileOutcome } from './outcome';

/** What is right for a file. */
export type Expectation =
  | { refused: AudioDecodeReason[]; format?: string }
  | {
      /** Seconds, to a tenth. */
      heardS: number;
      /** Kinds that must be told; none, unless given. */
      notes?: SourceNote['kind'][];
      /** Kinds that may be told besides. */
      orNotes?: SourceNote['kind'][];
      /** Hz, of the file itself. */
      sampleRate?: number;
    };

interface Row {
  /** For both, unless the command line has one of its own. */
  right: Expectation;
  commandLine?: Expectation;
}

const TOLERANCE_S = 0.1;
/** Page and command line decode by other libraries; a probability may be so much apart. */
const PROBABILITY_TOLERANCE = 0.03;

const DAMAGED: Expectation = { refused: ['corrupt'] };

/** Files that other projects' people reported, by name, and what is right for each. */
export const EXPECTATIONS: Partial<Record<string, Row>> = {
  '._song.mp3': { right: { refused: ['unknown-format'] } },
  'playlist.m3u': { right: { refused: ['unknown-format'] } },
  'hang-42-bytes.flac': { right: DAMAGED },
  'hang-header-only.flac': { right: DAMAGED },
  'empty-by-sox.flac': { right: { refused: ['no-audio'] } },
  'hang-first-frame-damaged.flac': { right: DAMAGED },
  'hang-id3-flac.flac': { right: DAMAGED },
  'hang-112bytes.webm': { right: DAMAGED },
  'hang-zero-tail.webm': { right: { heardS: 2.45, notes: ['part'], orNotes: ['damaged'] } },
  'cut.webm': { right: { heardS: 2.45, notes: ['part'], orNotes: ['damaged'] } },
  'silent-exit.ogg': { right: DAMAGED },
  'one-hertz.wav': { right: { refused: ['implausible'] } },
  'huge-sample.wav': { right: { heardS: 0.2, notes: ['damaged'] } },
  'nan-one-sample-1e30.wav': { right: { heardS: 2.9, notes: ['damaged'] } },
  'nan-eight-damaged-bytes.wav': { right: { heardS: 2.9, notes: ['damaged'] } },
  'inverted-stereo.wav': { right: { heardS: 2.9, notes: ['oppositePhase'] } },
  'inverted-stereo-vorbis.ogg': { right: { heardS: 12, notes: ['oppositePhase'] } },
  'flac-cut-in-half.flac': { right: { heardS: 2.74, notes: ['part'] } },
  'flac-hole.flac': { right: { heardS: 5.78, notes: ['part', 'damaged'] } },
  'chained.ogg': { right: { heardS: 6 } },
  // Its copy is cut off too, before its last page.
  'opus-bad-packet.opus': { right: { heardS: 15.97, notes: ['damaged'], orNotes: ['part'] } },
  'm4a-incomplete-download.m4a': { right: { refused: ['incomplete-download'] } },
  'flac-in-ogg.oga': { right: { heardS: 3, sampleRate: 22_050 } },
  'flac-12bit.flac': { right: { heardS: 3.16, notes: ['part'], sampleRate: 44_100 } },
  'flac-192k.flac': { right: { heardS: 1, sampleRate: 192_000 } },
  'opus-preskip.opus': { right: { heardS: 6 } },
  'data-size-0.wav': { right: { heardS: 2.9, sampleRate: 22_050 } },
  'id3-before-riff.wav': { right: { heardS: 2.9, sampleRate: 22_050 } },
  'mp3-in-wav.wav': { right: { heardS: 3, sampleRate: 44_100 } },
  'mp3-junk-50k-in-front.mp3': { right: { heardS: 4, sampleRate: 44_100 } },
  'imaadpcm.wav': { right: { refused: ['unsupported-codec'], format: 'IMA ADPCM' } },
  'msadpcm.wav': { right: { refused: ['unsupported-codec'], format: 'Microsoft ADPCM' } },
  'pcm.aiff': { right: { heardS: 2, sampleRate: 22_050 } },
  'video.mov': {
    right: { heardS: 4, sampleRate: 44_100 },
    commandLine: { refused: ['unsupported-codec'], format: 'aac' },
  },
  'vbr-noxing-markers.mp3': { right: { heardS: 90.07, sampleRate: 16_000 } },
};

/** In what an outcome is not as it should be; nothing where it is. */
export function differences(right: Expectation, outcome: FileOutcome): string[] {
  if ('refused' in right) {
    if (outcome.kind === 'judged') return [`judged, where "${right.refused.join('" or "')}" is right`];
    const isRight = outcome.reason !== undefined && right.refused.includes(outcome.reason);
    const isNamed = right.format === undefined || right.format === outcome.format;
    return isRight && isNamed
      ? []
      : [`"${outcome.message}", where "${right.refused.join('" or "')}" is right`];
  }
  if (outcome.kind === 'refused') return [`refused: ${outcome.message}`];
  const { notes = [], orNotes = [], heardS, sampleRate = outcome.source.sampleRate } = right;
  const told = outcome.notes.map(({ kind }) => kind);
  const numbers = [...outcome.probabilities, outcome.noMusic];
  return [
    ...(Math.abs(outcome.heardS - heardS) > TOLERANCE_S
      ? [`heard ${outcome.heardS.toFixed(2)} of ${heardS} s`]
      : []),
    ...notes.filter((kind) => !told.includes(kind)).map((kind) => `does not tell "${kind}"`),
    ...told
      .filter((kind) => !notes.includes(kind) && !orNotes.includes(kind))
      .map((kind) => `tells "${kind}"`),
    ...(outcome.source.sampleRate === sampleRate
      ? []
      : [`${outcome.source.sampleRate} Hz, where ${sampleRate} is right`]),
    ...(numbers.every(Number.isFinite) ? [] : ['a score that is no number']),
  ];
}

/** In what page and command line don't agree, where both judged a file. */
export function disagreements(page: FileOutcome, commandLine: FileOutcome): string[] {
  if (page.kind === 'refused' || commandLine.kind === 'refused') {
    const same = page.kind === commandLine.kind && page.kind === 'refused' && commandLine.kind === 'refused';
    return same && page.reason === commandLine.reason ? [] : ['page and command line do not agree'];
  }
  const apart = Math.max(
    ...page.probabilities.map((probability, index) =>
      Math.abs(probability - commandLine.probabilities[index]),
    ),
  );
  return apart > PROBABILITY_TOLERANCE ? [`page and command line are ${apart.toFixed(2)} apart`] : [];
}

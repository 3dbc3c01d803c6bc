import type { SampleStream } from '../audio';
import { rankGenres, tagsHeard, verdictOf } from '../scores';
import { StreamClassifier } from './streamClassifier';
import type { FileMel } from './fileMel';
import type { Network } from '../models';
import { yieldToEventLoop } from '../workers';
import { Stopwatch } from './stopwatch';
import { DEFAULT_HOP_S, type Classification, type ClassifyOptions } from './types';

/** A network, and what computes the frames of its input. */
export interface Pipeline {
  network: Network;
  mel: FileMel;
}

/** Windows that the network scores at once. */
export const BATCH = 8;
/** Samples taken in between two checks of the signal; a decoder may give a whole song as one chunk. */
const PIECE = 32_768;

/**
 * Classifies a whole stream. Windows are scored while the stream still decodes, the first one at once.
 * The caller closes the stream.
 *
 * @returns `mel-differs` where the frames turned out not to be Meyda's: the source is to be classified again
 *
 * @throws the signal's reason once it is aborted; whatever the stream or the network throws
 * @throws {RangeError} where the stream has no samples at all
 */
export async function classifyStream(
  stream: SampleStream,
  { network, mel }: Pipeline,
  { signal, onProgress, onSegment, hopS = DEFAULT_HOP_S }: ClassifyOptions = {},
): Promise<Classification | 'mel-differs'> {
  const stopwatch = new Stopwatch<'decoder' | 'mel' | 'network'>();
  const classifier = new StreamClassifier(network, mel.extractor(network.card.frontEnd), hopS);
  const { card } = network;
  let samples = 0;
  let windows = 0;

  const heardS = (): number => samples / card.frontEnd.sampleRate;
  const fractionHeard = (): number | undefined =>
    stream.durationS === undefined ? undefined : Math.min(heardS() / stream.durationS, 1);
  const scoreWaiting = async (smallestBatch: number): Promise<void> => {
    while (classifier.waiting >= smallestBatch) {
      windows += Math.min(classifier.waiting, BATCH);
      const segments = await classifier.score(BATCH);
      stopwatch.lap('network');
      segments.forEach((segment) => onSegment?.(segment));
      onProgress?.({ stage: 'listening', fraction: fractionHeard() });
      await yieldToEventLoop();
      signal?.throwIfAborted();
    }
  };

  onProgress?.({ stage: 'decoding', fraction: undefined });
  for await (const chunk of stream.chunks) {
    stopwatch.lap('decoder');
    for (let at = 0; at < chunk.length; at += PIECE) {
      signal?.throwIfAborted();
      const piece = chunk.subarray(at, at + PIECE);
      classifier.push(piece);
      samples += piece.length;
      stopwatch.lap('mel');
      await scoreWaiting(windows === 0 ? 1 : BATCH);
    }
  }
  stopwatch.lap('decoder');
  const repeated = classifier.finish();
  stopwatch.lap('mel');
  await scoreWaiting(1);

  if (!mel.verify(card.frontEnd, classifier.beginning())) return 'mel-differs';
  const durationS = heardS();
  const scores = classifier.aggregator.scores();
  return {
    verdict: verdictOf(card, scores),
    genres: card.genres,
    ranking: rankGenres(scores),
    threshold: card.thresholds.notSure,
    tags: tagsHeard(card, scores),
    tagScores: scores.tags,
    noMusic: scores.noMusic,
    ...(scores.outside && { outside: scores.outside }),
    timeline: classifier.segments(durationS),
    spectrogram: classifier.spectrogram(),
    source: stream.source,
    durationS,
    repeated,
    damaged: stream.notes.some(({ kind }) => kind !== 'oppositePhase'),
    notes: stream.notes,
    timing: {
      decoderWaitMs: stopwatch.ms('decoder'),
      melMs: stopwatch.ms('mel'),
      networkMs: stopwatch.ms('network'),
      totalMs: stopwatch.totalMs,
      windows,
      backend: network.runsOn.backend,
      backendReason: network.runsOn.reason,
    },
    mel: mel.report,
    model: card.name,
  };
}

import { scanWindows, type Inspector, type NetworkEdit, type StageName } from '../../../inspect';
import { strongestMoments, strongestResponse, type Moment } from './channelMoments';

/** Which channel, after which step of which layer, of the network as it is changed. */
export interface ChannelPlace {
  layer: string;
  stage: StageName;
  channel: number;
  edits: readonly NetworkEdit[];
}

/** A moment that a channel likes; seconds count from the start of the sound. */
export interface Liked<Sound> extends Moment<Sound> {
  /** Of the moment, mono, 16 kHz. */
  samples: Float32Array;
}

interface FindOptions<Sound> {
  sounds: readonly Sound[];
  /** Composes or hands over a sound. */
  fileOf: (sound: Sound, signal: AbortSignal) => Promise<Blob>;
  signal: AbortSignal;
  /** @param fraction in (0, 1] of the sounds that were heard */
  onProgress: (fraction: number) => void;
}

/** Of all moments that are listed. */
const COUNT = 6;

/**
 * The moments of these sounds in which a channel responds most, the strongest first.
 *
 * @throws what composing and decoding throw, and the signal's reason once it is aborted
 */
export async function findLikes<Sound>(
  inspector: Inspector,
  { layer, stage, channel, edits }: ChannelPlace,
  { sounds, fileOf, signal, onProgress }: FindOptions<Sound>,
): Promise<Liked<Sound>[]> {
  const { windowS, card } = inspector.network;
  const { sampleRate } = card.frontEnd;
  let liked: Liked<Sound>[] = [];
  for (const [index, sound] of sounds.entries()) {
    const source = await fileOf(sound, signal);
    for await (const { track, startS, stages } of scanWindows(inspector, source, {
      layers: [layer],
      edits,
      signal,
    })) {
      const tensor = stages.find((reading) => reading.stage === stage);
      if (!tensor) continue;
      const { fromS, toS, strength } = strongestResponse(tensor, channel, windowS);
      const moment = { sound, fromS: startS + fromS, toS: startS + toS, strength };
      // Only of what stays in the list is the sound fetched.
      const kept = strongestMoments([...liked, { ...moment, samples: undefined }], COUNT);
      if (!kept.some(({ samples }) => samples === undefined)) continue;
      const window = await inspector.samples({ track, startS });
      const samples = window.slice(Math.round(fromS * sampleRate), Math.round(toS * sampleRate));
      liked = strongestMoments([...liked, { ...moment, samples }], COUNT);
    }
    onProgress((index + 1) / sounds.length);
  }
  return liked;
}

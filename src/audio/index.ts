export { AudioDecodeError, type AudioDecodeReason } from './audioDecodeError';
export { concatenate } from './concatenate';
export { indexFrames } from './frameIndex';
export { isSound } from './isSound';
export { mixDown } from './mixDown';
export { openStream } from './openStream';
export { Resampler } from './resampler';
export { soundByName } from './soundNames';
export { SAMPLE_RATE, type SampleStream, type SourceInfo } from './types';
export { streamOf, type WholeSamples } from './wholeSamples';
export { descriptionBytes } from './containers/bytes';
export {
  readFlacHeader,
  readStreamInfo,
  type ChannelAssignment,
  type FlacHeader,
  type FlacInfo,
} from './containers/flacFrame';
export { readOpusHead } from './containers/opus';
export { registerDecoder } from './decoders/registry';
export type { DecodedFrames, DecoderFactory, PacketDecoder } from './decoders/types';
export type { SourceNote } from './types';

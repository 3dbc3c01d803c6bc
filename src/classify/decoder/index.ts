export { createDecoder, type Decoder } from './createDecoder';
export { decoderApi } from './decoderApi';
export { startDecoder } from './startDecoder';

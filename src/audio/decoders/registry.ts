import { AudioDecodeError } from '../audioDecodeError';
import { codecName } from './codecName';
import { pcmDecoders } from './pcm';
import type { DecoderFactory, PacketDecoder } from './types';
import { webCodecsDecoders } from './webCodecs';

const factories: DecoderFactory[] = [pcmDecoders];

/** Adds decoders to those that `openStream` has, before WebCodecs; for where there are none. */
export function registerDecoder(factory: DecoderFactory): void {
  factories.push(factory);
}

/**
 * A decoder for what `config` describes. The caller closes it.
 *
 * @throws AudioDecodeError `unsupported-codec` where there is none
 */
export async function createDecoder(config: AudioDecoderConfig): Promise<PacketDecoder> {
  for (const factory of [...factories, webCodecsDecoders]) {
    if (await factory.supports(config)) return factory.create(config);
  }
  throw new AudioDecodeError('unsupported-codec', { format: codecName(config.codec) });
}

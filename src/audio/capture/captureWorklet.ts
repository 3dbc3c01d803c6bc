import { writerOf, type CaptureFeed, type CaptureWriter } from './feed';

/* Runs on the audio thread, whose globals the DOM's types do not know. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Mixes its input to mono and writes it into the feed that the page sends it. */
class CaptureProcessor extends AudioWorkletProcessor {
  private writer: CaptureWriter | undefined;
  private mixed = new Float32Array(128);

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<CaptureFeed>) => {
      this.writer = writerOf(data);
    };
  }

  /** @param inputs `[input][channel]`, 128 samples each as of now; no channel while the source gives nothing */
  process([channels]: Float32Array[][]): boolean {
    if (channels.length > 0) this.writer?.write(this.mono(channels), Date.now());
    return true;
  }

  /** Mean of the channels, as for files. */
  private mono(channels: Float32Array[]): Float32Array {
    const [first, ...others] = channels;
    if (others.length === 0) return first;
    if (this.mixed.length !== first.length) this.mixed = new Float32Array(first.length);
    for (let index = 0; index < first.length; index++) {
      let sum = first[index];
      for (const channel of others) sum += channel[index];
      this.mixed[index] = sum / channels.length;
    }
    return this.mixed;
  }
}

registerProcessor('capture', CaptureProcessor);

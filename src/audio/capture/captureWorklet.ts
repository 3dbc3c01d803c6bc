import { MonoMixer } from '../monoMixer';
import { writerOf, type CaptureFeed } from './feed';
import type { CaptureWriter } from './types';

/* Runs on the audio thread, whose globals the DOM's types do not know. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Mixes its input to mono, as files are, and writes it into the feed that the page sends it. */
class CaptureProcessor extends AudioWorkletProcessor {
  private writer: CaptureWriter | undefined;
  private mixer = new MonoMixer(1);
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

  private mono(channels: Float32Array[]): Float32Array {
    const [{ length }] = channels;
    if (this.mixer.channels !== channels.length) this.mixer = new MonoMixer(channels.length);
    if (this.mixed.length !== length) this.mixed = new Float32Array(length);
    this.mixer.mix(channels, this.mixed);
    return this.mixed;
  }
}

registerProcessor('capture', CaptureProcessor);

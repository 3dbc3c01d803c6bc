import { concatenate } from '../concatenate';
import { allocateRing, ringReader, ringWriter } from './sampleRing';
import type { CapturedBlock, CaptureReader, CaptureWriter } from './types';

/** The way of captured samples from the audio thread to one reader, who may be in a worker. */
export type CaptureFeed = { kind: 'ring'; ring: SharedArrayBuffer } | { kind: 'messages'; port: MessagePort };

/** The two ends of a feed; each may be sent to another thread, with `transferOf` it. */
export interface FeedEnds {
  writing: CaptureFeed;
  reading: CaptureFeed;
}

/** Samples in one message, some 20 ms: the audio thread works in blocks of 128, too many to send one by one. */
const MESSAGE_SAMPLES = 1024;

type SampleMessage = Omit<CapturedBlock, 'dropped'>;

/** Shared memory where the page is isolated, as browsers demand for it; messages otherwise. */
export function createFeed(): FeedEnds {
  if (globalThis.crossOriginIsolated) {
    const feed: CaptureFeed = { kind: 'ring', ring: allocateRing() };
    return { writing: feed, reading: feed };
  }
  const { port1, port2 } = new MessageChannel();
  return { writing: { kind: 'messages', port: port1 }, reading: { kind: 'messages', port: port2 } };
}

export function transferOf(feed: CaptureFeed): Transferable[] {
  return feed.kind === 'messages' ? [feed.port] : [];
}

export function writerOf(feed: CaptureFeed): CaptureWriter {
  return feed.kind === 'ring' ? ringWriter(feed.ring) : messageWriter(feed.port);
}

export function readerOf(feed: CaptureFeed): CaptureReader {
  return feed.kind === 'ring' ? ringReader(feed.ring) : messageReader(feed.port);
}

function messageWriter(port: MessagePort): CaptureWriter {
  let block = new Float32Array(MESSAGE_SAMPLES);
  let filled = 0;
  return {
    write(samples, arrivedMs) {
      for (let at = 0; at < samples.length;) {
        const piece = samples.subarray(at, at + MESSAGE_SAMPLES - filled);
        block.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled < MESSAGE_SAMPLES) continue;
        const message: SampleMessage = { samples: block, arrivedMs };
        port.postMessage(message, [block.buffer]);
        block = new Float32Array(MESSAGE_SAMPLES);
        filled = 0;
      }
    },
  };
}

function messageReader(port: MessagePort): CaptureReader {
  let waiting: SampleMessage[] = [];
  port.onmessage = ({ data }: MessageEvent<SampleMessage>) => {
    waiting.push(data);
  };
  return {
    read() {
      const last = waiting.at(-1);
      if (!last) return undefined;
      const samples = concatenate(waiting.map((message) => message.samples));
      waiting = [];
      return { samples, arrivedMs: last.arrivedMs, dropped: 0 };
    },
    close: () => {
      port.close();
    },
  };
}

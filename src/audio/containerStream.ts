import { AudioDecodeError } from './audioDecodeError';
import type { ByteSource } from './containers/byteSource';
import type { Container } from './containers/types';
import { plausibleS } from './containers/plausible';
import { decodeSection } from './decodeSection';
import { MonoBlocks } from './monoBlocks';
import type { SampleStream, SourceNote } from './types';

/** Seconds that a container's own account may be off: encoders' run-up, rounding, a packet. */
const TOLERANCE_S = 0.1;

/** What a file sounds like whose container has been opened. Closing the stream closes the container. */
export function streamOfContainer(file: ByteSource, container: Container): SampleStream {
  const notes: SourceNote[] = [];
  const chunks = decode(file, container, notes);
  return {
    source: container.source,
    durationS: plausibleS(container.durationS),
    chunks,
    notes,
    close: () => {
      container.close();
      void chunks.return();
    },
  };
}

/**
 * Decodes section after section. Where one breaks off damaged after some of the file was decoded, the stream ends there, as a
 * player would play what there is.
 *
 * @throws AudioDecodeError where not a single sample came out
 */
async function* decode(
  file: ByteSource,
  container: Container,
  notes: SourceNote[],
): AsyncGenerator<Float32Array, void, undefined> {
  const { source, report } = container;
  const blocks = new MonoBlocks();
  let heardS = 0;
  let lostPackets = 0;
  let failure: unknown;
  try {
    for await (const section of container.sections) {
      for await (const piece of decodeSection(section, (packets) => (lostPackets += packets))) {
        heardS += piece.channels[0].length / piece.sampleRate;
        for (const samples of blocks.push(piece)) if (samples.length > 0) yield samples;
      }
    }
  } catch (error) {
    if (file.failure) throw file.failure;
    failure = error;
  }
  const broken = report.damaged || lostPackets > 0 || failure !== undefined;
  if (heardS === 0) {
    // A damaged header may be none that any decoder takes.
    if (failure instanceof AudioDecodeError && !report.damaged) throw failure;
    const isDamaged = broken || report.cut || (report.expectedS ?? 0) > 0;
    throw new AudioDecodeError(isDamaged ? 'corrupt' : 'no-audio', { format: source.format, cause: failure });
  }
  const rest = blocks.flush();
  if (rest.length > 0) yield rest;

  const expectedS = plausibleS(report.expectedS);
  const brokeOff = report.cut || failure !== undefined;
  if (expectedS === undefined ? brokeOff : heardS < expectedS - TOLERANCE_S)
    notes.push({ kind: 'part', heardS, expectedS });
  const others = blocks.notes();
  if (broken && !others.some(({ kind }) => kind === 'damaged')) notes.push({ kind: 'damaged' });
  notes.push(...others);
}

/** A rectangle of a network's input, in bands and frames. */
export interface Patch {
  band: number;
  frame: number;
  bands: number;
  frames: number;
}

/** Of one patch: large enough to take something away, small enough to say where. */
const PATCH = { bands: 16, frames: 24 } as const;
/** Neighbours overlap by half, both ways. */
const STEP = { bands: 8, frames: 12 } as const;

/** Patches that cover every cell of `bands` x `frames`, those at the far edges moved inside. */
export function coveringPatches(bands: number, frames: number): Patch[] {
  const size = { bands: Math.min(PATCH.bands, bands), frames: Math.min(PATCH.frames, frames) };
  return starts(bands, size.bands, STEP.bands).flatMap((band) =>
    starts(frames, size.frames, STEP.frames).map((frame) => ({ band, frame, ...size })),
  );
}

function starts(length: number, size: number, step: number): number[] {
  const last = length - size;
  const regular = Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step);
  return [...regular, last];
}

/** An order in which every first part of the list is spread over the whole: steps of the golden ratio. */
export function spread<T>(items: readonly T[]): T[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return items
    .map((item, index) => ({ item, place: (index * golden) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

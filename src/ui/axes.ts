const HERTZ = [250, 500, 1000, 2000, 4000];
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const MOST_TIME_TICKS = 7;

export interface Tick {
  /** In [0, 1]: from the left for time, from the bottom for pitch. */
  position: number;
  label: string;
}

/** Ticks of the mel axis, from the centres of its bands in Hz, low bands first. */
export function pitchTicks(bandHz: readonly number[]): Tick[] {
  return HERTZ.flatMap((hertz) => {
    const above = bandHz.findIndex((centre) => centre >= hertz);
    if (above < 1) return [];
    const [low, high] = [bandHz[above - 1], bandHz[above]];
    const band = above - 1 + (hertz - low) / (high - low);
    const label = hertz >= 1000 ? `${hertz / 1000}k` : `${hertz}`;
    return [{ position: (band + 0.5) / bandHz.length, label }];
  });
}

/** Ticks of the time axis at round times; the end is left free for the last label to fit. */
export function timeTicks(durationS: number, format: (seconds: number) => string): Tick[] {
  const step =
    STEPS_S.find((step) => durationS / step <= MOST_TIME_TICKS) ?? Math.ceil(durationS / MOST_TIME_TICKS);
  const count = Math.max(1, Math.ceil((durationS * 0.97) / step));
  return Array.from({ length: count }, (_, index) => ({
    position: (index * step) / durationS,
    label: format(index * step),
  }));
}

import { STARTERS } from './starters';

declare global {
  interface Window {
    /** Milliseconds from the navigation to the first answer of the runtime that the address names. */
    answeredMs: number;
  }
}

/** The input of `genre`. */
const [BANDS, FRAMES] = [128, 300];

const starter = Object.entries(STARTERS).find(([name]) => location.search === `?${name}`)?.[1];
if (!starter) throw new Error(`No runtime is called ${location.search}.`);
const { answer } = await starter();
await answer(Float32Array.from({ length: BANDS * FRAMES }, (_, index) => Math.sin(index ** 1.5)));
window.answeredMs = performance.now();

import { noise } from '../sound/noise';
import { saw } from '../sound/saw';
import { sweptLowPass } from '../sound/sweptFilter';
import { hertz, layer, remembered, shape } from '../sound/tone';

/** Sawtooths out of tune through a filter that closes. @param openHz where the filter begins */
export const superSaw = remembered<[note: number, durationS: number, openHz?: number, voices?: number]>(
  (note, durationS, openHz = 6000, voices = 5) => {
    const random = noise(note);
    const stack = layer(
      ...Array.from({ length: voices }, (_, voice) => {
        const cents = 24 * (voice / Math.max(1, voices - 1) - 0.5);
        const hz = hertz(note + cents / 100);
        return [saw(durationS, () => hz, 0.5 + 0.5 * random()), 1 / Math.sqrt(voices)] as const;
      }),
    );
    return shape(
      sweptLowPass(stack, (t) => 500 + openHz * Math.exp(-4 * t), 1.1),
      0.003,
      0.03,
    );
  },
);

/** One sawtooth through a filter that snaps shut. */
export const synthBass = remembered<[note: number, durationS: number]>((note, durationS) => {
  const hz = hertz(note);
  return shape(
    sweptLowPass(
      saw(durationS, () => hz),
      (t) => 180 + 2600 * Math.exp(-14 * t),
      1.6,
    ),
    0.002,
    0.02,
  );
});

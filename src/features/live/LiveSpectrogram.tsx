import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { LiveSoundUpdate } from '../../live';
import { liveStore } from '../../stores/live';
import { type Tick, SpectrogramPlot, spectrogramPixels } from '../../ui';
import { useSoundFrames } from './useSoundFrames';

const SPAN_S = 10;
const TICK_S = 2;

/** The mel spectrogram of the last seconds; now is at its right edge. */
export function LiveSpectrogram() {
  const { t } = useTranslation();
  const network = useStore(liveStore, ({ network }) => network);
  const canvas = useRef<HTMLCanvasElement>(null);

  useSoundFrames((heard) => {
    const context = canvas.current?.getContext('2d');
    if (context) heard.forEach(({ columns }) => scroll(context, columns));
  });

  const bandHz = network?.bandHz ?? [];
  const { hopLength, sampleRate } = network?.card.frontEnd ?? { hopLength: 1, sampleRate: 1 };
  const timeTicks = Array.from({ length: SPAN_S / TICK_S }, (_, index): Tick => ({
    position: (index * TICK_S) / SPAN_S,
    label: t('live.sound.ago', { seconds: SPAN_S - index * TICK_S }),
  }));
  return (
    <SpectrogramPlot
      bandHz={bandHz}
      timeTicks={timeTicks}
      picture={
        <canvas
          ref={canvas}
          width={(SPAN_S * sampleRate) / hopLength}
          height={bandHz.length}
          role="img"
          aria-label={t('shared.spectrogram', {
            low: Math.round(bandHz.at(0) ?? 0),
            high: Math.round(bandHz.at(-1) ?? 0),
          })}
        />
      }
    />
  );
}

/** Moves the picture to the left by the columns that came, and puts those at its right edge. */
function scroll(
  context: CanvasRenderingContext2D,
  { levels, columns, bands }: LiveSoundUpdate['columns'],
): void {
  if (columns === 0) return;
  // Replaces all of the canvas, so nothing of the old place shines through where nothing was drawn yet.
  context.globalCompositeOperation = 'copy';
  context.drawImage(context.canvas, -columns, 0);
  context.putImageData(spectrogramPixels(levels, columns, bands), context.canvas.width - columns, 0);
}

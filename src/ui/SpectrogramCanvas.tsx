import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { spectrogramPixels } from './spectrogramPixels';

interface SpectrogramCells {
  /** Row-major [column][band], low bands first, 0 (quiet) to 255 (loud). */
  levels: Uint8Array;
  columns: number;
  bands: number;
  /** Centre of each band in Hz. */
  bandHz: readonly number[];
}

/** A mel spectrogram as a picture, which CSS stretches. */
export const SpectrogramCanvas = memo(function SpectrogramCanvas({
  spectrogram,
}: {
  spectrogram: SpectrogramCells;
}) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bandHz } = spectrogram;

  useEffect(() => {
    if (canvas.current) draw(canvas.current, spectrogram);
  }, [spectrogram]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('shared.spectrogram', {
        low: Math.round(bandHz.at(0) ?? 0),
        high: Math.round(bandHz.at(-1) ?? 0),
      })}
    />
  );
});

function draw(canvas: HTMLCanvasElement, { levels, columns, bands }: SpectrogramCells) {
  canvas.width = columns;
  canvas.height = bands;
  if (columns === 0) return;
  canvas.getContext('2d')?.putImageData(spectrogramPixels(levels, columns, bands), 0, 0);
}

import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpectrogramImage } from '../../stores/spectrogramImage';
import { spectrogramPixels } from '../../ui/spectrogramPixels';

interface SpectrogramCanvasProps {
  spectrogram: SpectrogramImage;
}

export const SpectrogramCanvas = memo(function SpectrogramCanvas({ spectrogram }: SpectrogramCanvasProps) {
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
      aria-label={t('file.stage.spectrogram', {
        low: Math.round(bandHz.at(0) ?? 0),
        high: Math.round(bandHz.at(-1) ?? 0),
      })}
    />
  );
});

/** CSS stretches it. */
function draw(canvas: HTMLCanvasElement, { levels, columns, bands }: SpectrogramImage) {
  canvas.width = columns;
  canvas.height = bands;
  if (columns === 0) return;
  canvas.getContext('2d')?.putImageData(spectrogramPixels(levels, columns, bands), 0, 0);
}

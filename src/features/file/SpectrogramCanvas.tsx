import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpectrogramImage } from '../../stores/spectrogramImage';
import { spectrogramPalette } from '../../ui/colourMap';

interface SpectrogramCanvasProps {
  spectrogram: SpectrogramImage;
  className: string | undefined;
}

export const SpectrogramCanvas = memo(function SpectrogramCanvas({
  spectrogram,
  className,
}: SpectrogramCanvasProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bandHz } = spectrogram;

  useEffect(() => {
    if (canvas.current) draw(canvas.current, spectrogram);
  }, [spectrogram]);

  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={t('file.stage.spectrogram', {
        low: Math.round(bandHz.at(0) ?? 0),
        high: Math.round(bandHz.at(-1) ?? 0),
      })}
    />
  );
});

/** One pixel a cell, low bands at the bottom; CSS stretches it. */
function draw(canvas: HTMLCanvasElement, { levels, columns, bands }: SpectrogramImage) {
  canvas.width = columns;
  canvas.height = bands;
  const context = canvas.getContext('2d');
  if (!context || columns === 0) return;
  const image = context.createImageData(columns, bands);
  const pixels = new Uint32Array(image.data.buffer);
  for (let column = 0; column < columns; column++) {
    for (let band = 0; band < bands; band++) {
      pixels[(bands - 1 - band) * columns + column] = spectrogramPalette[levels[column * bands + band]];
    }
  }
  context.putImageData(image, 0, 0);
}

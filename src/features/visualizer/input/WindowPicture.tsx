import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawMap } from '../drawMap';
import styles from './WindowPicture.module.css';

interface WindowPictureProps {
  /** [mel, frame]: what the network hears, as it hears it. */
  input: Float32Array;
  mel: number;
  frame: number;
}

/** The window that the network hears. */
export function WindowPicture({ input, mel, frame }: WindowPictureProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context)
      drawMap(context, { shape: [mel, frame], values: input }, { x: 0, y: 0, width: frame, height: mel });
  }, [input, mel, frame]);

  return (
    <canvas
      ref={canvas}
      width={frame}
      height={mel}
      className={styles.window}
      role="img"
      aria-label={t('network.input.picture')}
    />
  );
}

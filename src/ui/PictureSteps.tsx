import type { ReactNode } from 'react';
import styles from './PictureSteps.module.css';

interface PictureStep {
  title: string;
  text: string;
  /** An svg. */
  picture: ReactNode;
}

/** How something works, step by step, each in a picture and a few words. */
export function PictureSteps({ steps }: { steps: readonly PictureStep[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ title, text, picture }) => (
        <li key={title}>
          {picture}
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

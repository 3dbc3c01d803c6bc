import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queueStore } from '../../stores';
import { GenreMark } from '../../ui';
import { renderSample, SAMPLES, type Sample } from '../../samples';
import styles from './Samples.module.css';

/** Buttons that compose a short clip on the spot and put it into the queue. */
export function Samples() {
  const { t } = useTranslation();
  const [composing, setComposing] = useState<Sample>();

  async function compose(sample: Sample) {
    setComposing(sample);
    try {
      const wav = await renderSample(sample.name);
      const file = new File([wav], `${t(`file.samples.${sample.name}`)}.wav`, { type: 'audio/wav' });
      await queueStore.getState().add([file]);
    } finally {
      setComposing(undefined);
    }
  }

  return (
    <ul className={styles.samples}>
      {SAMPLES.map((sample) => (
        <li key={sample.name}>
          <button
            type="button"
            className={styles.sample}
            disabled={composing !== undefined}
            aria-busy={sample === composing}
            onClick={() => void compose(sample)}
          >
            <GenreMark genre={sample.inTheStyleOf} />
            {t(`file.samples.${sample.name}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

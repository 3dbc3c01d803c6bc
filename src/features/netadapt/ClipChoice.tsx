import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { comparisonStore } from '../../stores/netadapt';
import { SAMPLES, type Sample } from '../../stores/samples';
import { renderSample } from '../../stores/samples/client';
import { GenreMark } from '../../ui/GenreMark';
import { Icon } from '../../ui/Icon';
import styles from './Listen.module.css';

/** What the networks are to hear: the file last added on the file page, or a clip that we compose. */
export function ClipChoice({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const name = useId();
  const file = useStore(queueStore, ({ items }) => items.at(-1)?.file);
  const { clip, choose } = useStore(comparisonStore);
  const [composing, setComposing] = useState<Sample['name']>();
  const titleOf = (sample: Sample) => `${t(`file.samples.${sample.name}`)}.wav`;

  const take = (chosen: File) => {
    choose(chosen);
    onChosen();
  };
  async function compose(sample: Sample) {
    setComposing(sample.name);
    try {
      take(new File([await renderSample(sample.name)], titleOf(sample), { type: 'audio/wav' }));
    } finally {
      setComposing(undefined);
    }
  }

  return (
    <fieldset className={styles.clips}>
      <legend>{t('netadapt.listen.clip')}</legend>
      {file && (
        <label>
          <input
            type="radio"
            name={name}
            checked={clip === file}
            onChange={() => {
              take(file);
            }}
          />
          <Icon name="file" />
          <span>{file.name}</span>
        </label>
      )}
      {SAMPLES.map((sample) => (
        <label key={sample.name}>
          <input
            type="radio"
            name={name}
            disabled={composing !== undefined}
            checked={clip?.name === titleOf(sample)}
            onChange={() => void compose(sample)}
          />
          <GenreMark genre={sample.inTheStyleOf} />
          <span>{t(`file.samples.${sample.name}`)}</span>
        </label>
      ))}
      {!file && <p>{t('netadapt.listen.own')}</p>}
    </fieldset>
  );
}

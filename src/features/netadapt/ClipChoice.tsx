import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { comparisonStore } from '../../stores/netadapt';
import { renderSample, SAMPLES, type Sample } from '../../samples';
import { GenreMark, Icon } from '../../ui';
import styles from './Listen.module.css';

/** What the networks are to hear: the file last added on the file page, or a clip that we compose. */
export function ClipChoice({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const name = useId();
  const file = useStore(queueStore, ({ items }) => items.at(-1)?.file);
  const { clip, choose } = useStore(comparisonStore);
  const [composing, setComposing] = useState<Sample['name']>();
  const asked = useRef<Sample['name']>(undefined);
  const titleOf = (sample: Sample) => `${t(`file.samples.${sample.name}`)}.wav`;

  const take = (chosen: File) => {
    choose(chosen);
    onChosen();
  };
  async function compose(sample: Sample) {
    asked.current = sample.name;
    setComposing(sample.name);
    const wav = await renderSample(sample.name);
    // Meanwhile another one may have been asked for.
    if (asked.current !== sample.name) return;
    setComposing(undefined);
    take(new File([wav], titleOf(sample), { type: 'audio/wav' }));
  }

  return (
    <fieldset className={styles.clips}>
      <legend>{t('netadapt.listen.clip')}</legend>
      {file && (
        <label>
          <input
            type="radio"
            name={name}
            checked={composing === undefined && clip === file}
            onChange={() => {
              asked.current = undefined;
              setComposing(undefined);
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
            checked={composing === undefined ? clip?.name === titleOf(sample) : composing === sample.name}
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

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../../stores';
import { SAMPLES } from '../../../samples';
import { GenreMark, Icon } from '../../../ui';
import type { Input } from '../view';
import { OwnFile } from './OwnFile';
import styles from './SoundChoice.module.css';

interface SoundChoiceProps {
  input: Input;
  onChoose: (input: Input) => void;
}

/** What the network listens to, one of a row of buttons. */
export function SoundChoice({ input, onChoose }: SoundChoiceProps) {
  const { t } = useTranslation();
  const file = useStore(
    queueStore,
    ({ items, selectedId }) => items.find(({ id }) => id === selectedId)?.file,
  );
  const choice = (value: Input) => ({
    type: 'button' as const,
    className: styles.choice,
    'aria-pressed': input === value,
    onClick: () => {
      onChoose(value);
    },
  });
  return (
    <div role="group" aria-label={t('network.input.choice')} className={styles.choices}>
      {SAMPLES.map(({ name, inTheStyleOf }) => (
        <button key={name} {...choice(name)}>
          <GenreMark genre={inTheStyleOf} />
          {t(`file.samples.${name}`)}
        </button>
      ))}
      {file && (
        <button {...choice('file')}>
          <Icon name="file" />
          <span className={styles.file}>{file.name}</span>
        </button>
      )}
      <OwnFile onChosen={() => onChoose('file')} />
      <button {...choice('microphone')}>
        <Icon name="microphone" />
        {t('network.input.microphone')}
      </button>
    </div>
  );
}

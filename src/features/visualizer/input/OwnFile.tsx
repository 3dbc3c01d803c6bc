import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAndSelect } from '../../../stores';
import { Icon } from '../../../ui';
import styles from './SoundChoice.module.css';

/** Has the person choose a file, which the network then hears; it stands in the queue of the page of files as well. */
export function OwnFile({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  /** Name of what was chosen last, where it is no sound. */
  const [refused, setRefused] = useState<string>();
  return (
    <>
      <button type="button" className={styles.choice} onClick={() => input.current?.click()}>
        <Icon name="add" />
        {t('network.input.own')}
      </button>
      <input
        ref={input}
        type="file"
        accept="audio/*,video/*"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          void addAndSelect(files).then((added) => {
            setRefused(added ? undefined : files.at(0)?.name);
            if (added) onChosen();
          });
        }}
      />
      {refused !== undefined && (
        <p role="alert" className={styles.refused}>
          {t('network.input.notSound', { file: refused })}
        </p>
      )}
    </>
  );
}

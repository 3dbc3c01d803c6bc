import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classifierStore } from '../../stores';
import { Icon } from '../../ui';
import { FilePicker } from './FilePicker';
import { ModelStatus } from './ModelStatus';
import { Queue } from './Queue';
import { Result } from './Result';
import { Samples } from './Samples';
import styles from './Workbench.module.css';

/** The page once there are files: the queue on one side, what was heard in the chosen file on the other. */
export function Workbench() {
  const { t } = useTranslation();
  // What failed belongs beside the files that wait for it, not at the foot of the page.
  const failed = useStore(classifierStore, ({ status }) => status.kind === 'failed');
  const result = useRef<HTMLDivElement>(null);

  // Where the result stands below the queue, choosing a file brings it into sight.
  function showResult() {
    const top = result.current?.getBoundingClientRect().top ?? 0;
    if (top > innerHeight / 2) result.current?.scrollIntoView({ behavior: 'smooth' });
  }

  return (
    <div className={styles.workbench}>
      <h1 className="visuallyHidden">{t('file.headline')}</h1>
      <div className={styles.side}>
        <section aria-label={t('file.drop.label')} className={styles.add}>
          <FilePicker icon="file">{t('file.drop.files')}</FilePicker>
          <FilePicker icon="folder" folder>
            {t('file.drop.folder')}
          </FilePicker>
        </section>
        {failed && <ModelStatus />}
        <Queue onChoose={showResult} />
        <details className={styles.samples}>
          <summary>{t('file.samples.shortTitle')}</summary>
          <Samples />
        </details>
      </div>
      <div ref={result} className={styles.result}>
        <Result />
      </div>
      <div className={styles.facts}>
        <p>
          <Icon name="lock" size={18} />
          {t('file.privacy')}
        </p>
        {!failed && <ModelStatus />}
      </div>
    </div>
  );
}

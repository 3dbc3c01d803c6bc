import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { Icon, Trouble, Tags } from '../../ui';
import { Answer } from './Answer';
import { Controls } from './Controls';
import { DevicePicker } from './DevicePicker';
import { LevelMeter } from './LevelMeter';
import { LiveSpectrogram } from './LiveSpectrogram';
import { TopGenres } from './TopGenres';
import { Vitals } from './Vitals';
import { tagsHeard } from '../../scores';
import styles from './Stage.module.css';

/** The page while it listens. */
export function Stage() {
  const { t } = useTranslation();
  const { status, input, resume } = useStore(liveStore);
  const tab = 'source' in status && status.source === 'tab';

  const interruption = () => {
    if (status.kind !== 'interrupted') return undefined;
    if (status.interruption === 'muted' && tab) return t('live.trouble.mutedTab');
    return t(`live.trouble.${status.interruption}`);
  };
  const trouble = interruption();

  return (
    <div className={styles.stage}>
      <h1 className="visuallyHidden">{t('live.headline')}</h1>
      <div className={styles.top}>
        {tab ? (
          <p className={styles.source}>
            <Icon name="tab" />
            {input?.label ?? t('live.input.tab')}
          </p>
        ) : (
          <DevicePicker />
        )}
        <Controls />
      </div>
      {trouble && (
        <Trouble message={trouble} action={t('live.trouble.goOn')} onAction={() => void resume()} />
      )}
      <Answer />
      <section
        aria-label={t(tab ? 'live.sound.tab' : 'live.sound.title')}
        className={styles.sound}
        data-past={trouble !== undefined}
      >
        <LiveSpectrogram />
        <LevelMeter />
      </section>
      <div className={styles.columns}>
        <TopGenres />
        <TagsHeard />
      </div>
      <Vitals />
    </div>
  );
}

/** Instruments, voices and the like of the last few seconds; nothing where nothing sounds. */
function TagsHeard() {
  const verdict = useStore(liveStore, ({ verdict }) => verdict);
  const card = useStore(liveStore, ({ network }) => network?.card);
  if (!card || !verdict || verdict.kind === 'silence') return null;
  return <Tags tags={tagsHeard(card, verdict.scores)} />;
}

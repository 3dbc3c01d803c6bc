import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { Button, Section } from '../../ui';
import styles from './History.module.css';
import { HistoryActions } from './HistoryActions';
import { HistoryRow } from './HistoryRow';
import { HistoryRows } from './HistoryRows';
import { HistoryStrip } from './HistoryStrip';
import { HistorySummary } from './HistorySummary';
import { UndoClear } from './UndoClear';

/** How many of the latest segments are listed unless all are asked for. */
const LISTED = 8;

/** What was heard, song by song, for the person to confirm, correct and take along. */
export function History() {
  const { t } = useTranslation();
  const segments = useStore(liveStore, ({ history }) => history.segments);
  const cleared = useStore(liveStore, ({ cleared }) => cleared.length > 0);
  const kept = useStore(liveStore, ({ kept }) => kept);
  const open = useStore(liveStore, ({ status }) => status.kind === 'listening');
  const [all, setAll] = useState(false);
  const latest = segments.toReversed();
  const currentId = open ? segments.at(-1)?.id : undefined;

  if (segments.length === 0) {
    if (!open && !cleared) return null;
    return (
      <Section wide title={t('live.history.title')}>
        {cleared && <UndoClear />}
        {open && <p className={styles.empty}>{t('live.history.empty')}</p>}
      </Section>
    );
  }
  return (
    <Section
      wide
      title={t('live.history.title')}
      lead={`${t('live.history.lead')} ${t(kept ? 'live.history.stays' : 'live.history.notKept')}`}
      actions={<HistoryActions segments={segments} />}
    >
      {cleared && <UndoClear />}
      <HistorySummary segments={segments} />
      <HistoryStrip segments={segments} currentId={currentId} />
      {all ? (
        <HistoryRows segments={latest} currentId={currentId} />
      ) : (
        <ol aria-label={t('live.history.list')}>
          {latest.slice(0, LISTED).map((segment) => (
            <HistoryRow key={segment.id} segment={segment} current={segment.id === currentId} />
          ))}
        </ol>
      )}
      {segments.length > LISTED && (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('live.history.fewer') : t('live.history.more', { count: segments.length })}
        </Button>
      )}
    </Section>
  );
}

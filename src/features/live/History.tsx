import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SHORTEST_SEGMENT_MS } from '../../live';
import { liveStore } from '../../stores/live';
import { Button, Section } from '../../ui';
import styles from './History.module.css';
import { HistoryActions } from './HistoryActions';
import { HistoryRow } from './HistoryRow';
import { HistoryStrip } from './HistoryStrip';

/** How many of the latest segments are listed before a button shows the rest. */
const LISTED = 20;

/** What was heard since the page was opened, for the person to confirm, correct and take along. */
export function History() {
  const { t } = useTranslation();
  const segments = useStore(liveStore, ({ history }) => history.segments);
  const open = useStore(liveStore, ({ status }) => status.kind === 'listening');
  const [all, setAll] = useState(false);
  const latest = segments.toReversed();
  const lastId = segments.at(-1)?.id;

  if (segments.length === 0) {
    if (!open) return null;
    return (
      <Section wide title={t('live.history.title')}>
        <p className={styles.empty}>{t('live.history.empty', { seconds: SHORTEST_SEGMENT_MS / 1000 })}</p>
      </Section>
    );
  }
  return (
    <Section
      wide
      title={t('live.history.title')}
      lead={t('live.history.lead')}
      actions={<HistoryActions segments={segments} />}
    >
      <HistoryStrip segments={segments} />
      <ol aria-label={t('live.history.list')}>
        {(all ? latest : latest.slice(0, LISTED)).map((segment) => (
          <HistoryRow key={segment.id} segment={segment} current={open && segment.id === lastId} />
        ))}
      </ol>
      {!all && segments.length > LISTED && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('live.history.more', { count: segments.length })}
        </Button>
      )}
    </Section>
  );
}

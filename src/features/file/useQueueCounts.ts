import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../../stores';

/** How many files are done, failed, cancelled and still to be heard, in words; what is none of them is left out. */
export function useQueueCounts(): (summary: QueueSummary) => string {
  const { t } = useTranslation();
  return ({ done, failed, cancelled, waiting, running }) => {
    const counts = { done, failed, cancelled, left: waiting + running };
    return (['done', 'failed', 'cancelled', 'left'] as const)
      .filter((kind) => kind === 'done' || counts[kind] > 0)
      .map((kind) => t(`file.queue.counts.${kind}`, { count: counts[kind] }))
      .join(', ');
  };
}

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Verdict } from '../../classify/types';
import { classifierStore } from '../../stores';
import { formatPercent, formatPercentBelow } from '../../ui/format';

export interface VerdictWords {
  title: string;
  confidence?: string;
  hint: string;
}

/** The card of the network that is loaded. */
export function useCard() {
  return useStore(classifierStore, ({ status }) =>
    status.kind === 'ready' ? status.classifier.card : undefined,
  );
}

/** An answer in full: its title, how sure it is, and how to take that. */
export function useVerdict(): (verdict: Verdict) => VerdictWords {
  const { t, i18n } = useTranslation();
  const threshold = useCard()?.thresholds.notSure ?? 0;
  return ({ kind, genre, confidence }) => {
    const percent = formatPercent(confidence, i18n.language);
    if (kind === 'no-music' || !genre) {
      return { title: t('file.result.noMusic'), hint: t('file.result.noMusicHint', { percent }) };
    }
    const name = t(`genres.${genre}`);
    if (kind === 'not-sure') {
      return {
        title: t('file.result.notSure'),
        hint: t('file.result.notSureHint', {
          genre: name,
          percent: formatPercentBelow(confidence, threshold, i18n.language),
          threshold: formatPercent(threshold, i18n.language),
        }),
      };
    }
    return {
      title: name,
      confidence: t('file.result.confidence', { percent }),
      hint: t('file.result.confidenceHint', { percent }),
    };
  };
}

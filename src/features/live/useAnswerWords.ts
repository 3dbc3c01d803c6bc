import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ModelCard } from '../../models';
import { LEAVE_SHARE, SHORTEST_STAY_S, type LiveVerdict } from '../../live';
import { liveStore } from '../../stores/live';
import { useFigures, useGenreName, useTagName } from '../../ui';
import { useAnswerName } from './useAnswerName';

export interface AnswerWords {
  title: string;
  confidence?: string;
  /** The style that it sounds like, where that is beyond the genres. */
  outside?: string;
  /** How to take it. */
  hint: string;
}

/** The answer of the moment in full. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation();
  const { number, percent, percentBelow } = useFigures();
  const nameOf = useAnswerName();
  const genreName = useGenreName();
  const tagName = useTagName();
  const verdict = useStore(liveStore, ({ verdict }) => verdict);
  const card = useStore(liveStore, ({ network }) => network?.card);
  const status = useStore(liveStore, ({ status }) => status);
  /** A microphone that works never gives exactly nothing. */
  const zeros = useStore(liveStore, ({ reading }) => reading?.rms === 0);
  const tab = 'source' in status && status.source === 'tab';

  const hintOf = ({ kind, genre, confidence, style }: LiveVerdict, { thresholds }: ModelCard): string => {
    switch (kind) {
      case 'genre':
        return t('live.answer.genreHint', {
          leave: percent(LEAVE_SHARE * thresholds.notSure),
          seconds: SHORTEST_STAY_S,
        });
      case 'not-sure':
        if (style !== undefined) return t('live.answer.outsideHint', { style: tagName(style) });
        if (confidence >= thresholds.notSure) {
          return t('live.answer.soonSureHint', { genre: genre ? genreName(genre) : '' });
        }
        return t('live.answer.notSureHint', {
          genre: genre ? genreName(genre) : '',
          percent: percentBelow(confidence, thresholds.notSure),
          threshold: percent(thresholds.notSure),
        });
      case 'no-music':
        return t('live.answer.noMusicHint', { percent: percent(confidence) });
      case 'silence':
        if (tab) return t('live.answer.silenceTabHint');
        return t(zeros ? 'live.answer.zerosHint' : 'live.answer.silenceHint');
    }
  };

  if (status.kind === 'interrupted' || status.kind === 'failed') {
    return { title: t('live.answer.nothing'), hint: t('live.answer.nothingHint') };
  }
  if (!card) return { title: t('live.answer.waiting'), hint: '' };
  if (!verdict) {
    const { frames, hopLength, sampleRate } = card.frontEnd;
    const seconds = number((frames * hopLength) / sampleRate);
    return { title: t('live.answer.waiting'), hint: t('live.answer.waitingHint', { seconds }) };
  }
  return {
    title: nameOf(verdict),
    ...(verdict.kind === 'genre' && {
      confidence: t('live.answer.confidence', { percent: percent(verdict.confidence) }),
    }),
    ...(verdict.style !== undefined && {
      outside: t('live.history.outside', { style: tagName(verdict.style) }),
    }),
    hint: hintOf(verdict, card),
  };
}

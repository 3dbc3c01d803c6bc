import { useTranslation } from 'react-i18next';
import type { LiveKind } from '../../live';
import type { Genre } from '../../classify';

interface Answer {
  kind: LiveKind;
  genre?: Genre | undefined;
}

/** An answer in a word or two: its genre, `Not sure`, `No music` or `Silence`. */
export function useAnswerName(): (answer: Answer) => string {
  const { t } = useTranslation();
  return ({ kind, genre }) => {
    if (kind === 'no-music') return t('live.answer.noMusic');
    if (kind === 'silence') return t('live.answer.silence');
    return kind === 'genre' && genre ? t(`genres.${genre}`) : t('live.answer.notSure');
  };
}

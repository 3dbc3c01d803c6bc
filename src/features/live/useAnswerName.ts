import { useTranslation } from 'react-i18next';
import type { LiveKind } from '../../live';
import type { Genre } from '../../classify';
import { useGenreName } from '../../ui';

interface Answer {
  kind: LiveKind;
  genre?: Genre | undefined;
}

/** An answer in a word or two: its genre, `Not sure`, `No music` or `Silence`. */
export function useAnswerName(): (answer: Answer) => string {
  const { t } = useTranslation();
  const genreName = useGenreName();
  return ({ kind, genre }) => {
    if (kind === 'no-music') return t('live.answer.noMusic');
    if (kind === 'silence') return t('live.answer.silence');
    return kind === 'genre' && genre ? genreName(genre) : t('live.answer.notSure');
  };
}

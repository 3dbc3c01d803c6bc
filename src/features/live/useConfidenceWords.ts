import { useTranslation } from 'react-i18next';
import type { HeardSegment } from '../../live';
import { useFigures, useGenreName, useTagName } from '../../ui';

/** How sure an answer in the list is, over the whole of what it is for; undefined of silence. */
export function useConfidenceWords(): (segment: HeardSegment) => string | undefined {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const tagName = useTagName();
  return ({ kind, closest, style, confidence }) => {
    switch (kind) {
      case 'genre':
        return t('live.answer.confidence', { percent: percent(confidence) });
      case 'not-sure':
        if (style !== undefined) return t('live.history.outside', { style: tagName(style) });
        return (
          closest && t('live.history.closest', { genre: genreName(closest), percent: percent(confidence) })
        );
      case 'no-music':
        return t('live.history.score', { percent: percent(confidence) });
      case 'silence':
        return undefined;
    }
  };
}

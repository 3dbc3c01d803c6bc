import { useTranslation } from 'react-i18next';
import { useFigures } from '../../ui';

/** A moment as the time of day, with its date where that is not today: a list may be some days old. */
export function useMoment(): (epochMs: number) => string {
  const { language } = useTranslation().i18n;
  const { clock } = useFigures();
  return (epochMs) => {
    if (new Date(epochMs).toDateString() === new Date().toDateString()) return clock(epochMs);
    return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(epochMs);
  };
}

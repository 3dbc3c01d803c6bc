import { useTranslation } from 'react-i18next';
import { TagWriteError } from '../../library';
import { errorMessage } from '../../ui';
import { useLibraryText } from './useLibraryText';

/** What went wrong with a file, and what to do. */
export function useErrorText(): (error: unknown, file: string) => string {
  const { t: shared } = useTranslation();
  const { t } = useLibraryText();
  return (error, file) => {
    if (error instanceof TagWriteError) return t(`errors.${error.reason}`, { file });
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return t('errors.no-room', { file });
    }
    return errorMessage(shared, error, file);
  };
}

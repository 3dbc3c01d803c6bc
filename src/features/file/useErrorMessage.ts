import { useTranslation } from 'react-i18next';

/** Sentences by reason, under the name of each error. */
type Messages = Partial<Record<string, Partial<Record<string, string>>>>;

/** Says in the page's language what went wrong with which file, and what to do, by the error's name and reason. */
export function useErrorMessage(): (error: unknown, file: string) => string {
  const { t } = useTranslation();
  return (error, file) => {
    const { name, message, reason, field } = describe(error);
    const messages: Messages = t('errors', { returnObjects: true, file, message, field });
    return messages[name]?.[reason] ?? messages[name]?.default ?? messages.unknown?.default ?? message;
  };
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error), reason: '', field: '' };
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : '';
  };
  return { name: error.name, message: error.message, reason: text('reason'), field: text('field') };
}

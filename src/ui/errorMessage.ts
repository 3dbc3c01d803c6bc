import type { TFunction } from 'i18next';

/** Sentences by reason, under the name of each error. */
type Messages = Partial<Record<string, Partial<Record<string, string>>>>;

/** What went wrong with which file, and what to do, in the page's language: by the error's name and reason. */
export function errorMessage(t: TFunction, error: unknown, file: string): string {
  const { name, message, reason, field } = describe(error);
  const messages: Messages = t('errors', { returnObjects: true, file, message, field });
  return messages[name]?.[reason] ?? messages[name]?.default ?? messages.unknown?.default ?? message;
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error), reason: '', field: '' };
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : '';
  };
  return { name: error.name, message: error.message, reason: text('reason'), field: text('field') };
}

import type { TFunction } from 'i18next';

/** Sentences by reason, under the name of each error. */
type Messages = Partial<Record<string, Partial<Record<string, string>>>>;

/** What went wrong with which file (or with none, where that is ''), and what to do, in the page's language: by the error's name and reason. */
export function errorMessage(t: TFunction, error: unknown, file: string): string {
  const { name, message, reason, ...details } = describe(error);
  const messages: Messages = t('errors', { returnObjects: true, file, name, message, ...details });
  const unknown = messages.unknown?.[file === '' ? 'nameless' : 'default'];
  return messages[name]?.[reason] ?? messages[name]?.default ?? unknown ?? message;
}

function describe(error: unknown) {
  const text = (key: string, unknown = '') => {
    const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined;
    return typeof value === 'string' ? value : unknown;
  };
  const isError = error instanceof Error;
  return {
    name: isError ? error.name : 'unknown',
    message: isError ? error.message : String(error),
    reason: text('reason'),
    // What sentences may name.
    ...{ field: text('field'), format: text('format', '?'), detail: text('detail', '?') },
  };
}

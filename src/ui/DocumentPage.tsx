import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from './errorMessage';
import { PageHeader } from './PageHeader';
import { Trouble } from './Trouble';
import styles from './DocumentPage.module.css';

interface DocumentPageProps<Document> {
  /** Of the page, under which its words stand in the locales: `title`, `lead`, `loading`, `failed`, `retry`. */
  name: 'card' | 'netadapt';
  status:
    { kind: 'idle' | 'loading' } | { kind: 'ready'; document: Document } | { kind: 'failed'; error: unknown };
  /** Reads the document unless it is there; asked for when the page opens, and by the button. */
  load: () => Promise<void>;
  /** Above the document, there before it is. */
  top?: ReactNode;
  children: (document: Document) => ReactNode;
}

/** A page about one document, which is read when it opens. */
export function DocumentPage<Document>({ name, status, load, top, children }: DocumentPageProps<Document>) {
  const { t } = useTranslation();

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <article className={styles.page}>
      <PageHeader title={t(`${name}.title`)} lead={t(`${name}.lead`)} />
      {top}
      {status.kind === 'ready' && children(status.document)}
      {status.kind === 'failed' && (
        <Trouble
          message={isMismatch(status.error) ? errorMessage(t, status.error, '') : t(`${name}.failed`)}
          action={t(`${name}.retry`)}
          onAction={() => void load()}
        />
      )}
      {(status.kind === 'idle' || status.kind === 'loading') && (
        <p className={styles.loading}>{t(`${name}.loading`)}</p>
      )}
    </article>
  );
}

/** Whether the document came, and is not one that we understand. */
function isMismatch(error: unknown): boolean {
  return error instanceof Error && error.name === 'ModelMismatchError';
}

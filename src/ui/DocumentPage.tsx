import { useEffect, type ReactNode } from 'react';
import { PageHeader } from './PageHeader';
import { Trouble } from './Trouble';
import styles from './DocumentPage.module.css';

interface DocumentPageProps<Document> {
  words: {
    title: string;
    lead: string;
    loading: string;
    /** On the button that reads it anew. */
    retry: string;
  };
  status:
    { kind: 'idle' | 'loading' } | { kind: 'ready'; document: Document } | { kind: 'failed'; error: unknown };
  /** Reads the document unless it is there; asked for when the page opens, and by the button. */
  load: () => Promise<void>;
  /** What the person reads where it can't be had. */
  trouble: (error: unknown) => string;
  children: (document: Document) => ReactNode;
}

/** A page about one document, which is read when it opens. */
export function DocumentPage<Document>(props: DocumentPageProps<Document>) {
  const { words, status, load, trouble, children } = props;

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <article className={styles.page}>
      <PageHeader title={words.title} lead={words.lead} />
      {status.kind === 'ready' && children(status.document)}
      {status.kind === 'failed' && (
        <Trouble message={trouble(status.error)} action={words.retry} onAction={() => void load()} />
      )}
      {(status.kind === 'idle' || status.kind === 'loading') && (
        <p className={styles.loading}>{words.loading}</p>
      )}
    </article>
  );
}

import type { ReactNode } from 'react';
import styles from './OpeningGate.module.css';
import { Trouble } from './Trouble';

interface OpeningGateProps {
  status: { kind: 'closed' | 'opening' | 'ready' } | { kind: 'failed'; error: unknown };
  /** That it opens. */
  opening: string;
  /** What is wrong, in the page's language. */
  failed: (message: string) => string;
  retry: string;
  onRetry: () => void;
  /** Once it is open. */
  children: ReactNode;
}

/** A page that stands on what the browser keeps for it: nothing of it is shown before that is open. */
export function OpeningGate({ status, opening, failed, retry, onRetry, children }: OpeningGateProps) {
  switch (status.kind) {
    case 'ready':
      return children;
    case 'failed':
      return <Trouble message={failed(String(status.error))} action={retry} onAction={onRetry} />;
    case 'closed':
    case 'opening':
      return <p className={styles.opening}>{opening}</p>;
  }
}

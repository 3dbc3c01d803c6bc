import { useGlossary } from './useGlossary';
import { excerpt } from './excerpt';
import { SOURCES } from '../../../inspect/sources';
import { PYTORCH, TERMS, type TermName, type TermSource } from './terms';
import styles from './SourceLines.module.css';

/** The lines of our code that do what a term says, and beside them those of the PyTorch that trains; nothing where there are none. */
export function SourceLines({ of: name }: { of: TermName }) {
  const { t } = useGlossary();
  const [ours, torch] = [TERMS[name], PYTORCH[name]];
  if (!ours) return null;
  return (
    <div className={styles.sources}>
      <Source title={t('code')} source={ours} />
      {torch && <Source title={t('pytorch')} source={torch} />}
    </div>
  );
}

function Source({ title, source: { path, anchor, lines: count } }: { title: string; source: TermSource }) {
  const { firstLine, lines } = excerpt(SOURCES[path], anchor, count);
  return (
    <figure className={styles.source}>
      <figcaption>
        {title}{' '}
        <span>
          {path}:{firstLine}
        </span>
      </figcaption>
      <pre>
        <code>{lines.join('\n')}</code>
      </pre>
    </figure>
  );
}

import { useGlossary } from './useGlossary';
import { excerpt } from './excerpt';
import { SOURCES } from '../../../inspect/sources';
import { TERMS, type TermName } from './terms';
import styles from './SourceLines.module.css';

/** The lines of our code that do what a term says; nothing where there are none. */
export function SourceLines({ of: name }: { of: TermName }) {
  const { t } = useGlossary();
  const source = TERMS[name];
  if (!source) return null;
  const { firstLine, lines } = excerpt(SOURCES[source.path], source.anchor, source.lines);
  return (
    <figure className={styles.source}>
      <figcaption>
        {t('code')}{' '}
        <span>
          {source.path}:{firstLine}
        </span>
      </figcaption>
      <pre tabIndex={0} role="group" aria-label={`${source.path}:${firstLine}`}>
        <code>{lines.join('\n')}</code>
      </pre>
    </figure>
  );
}

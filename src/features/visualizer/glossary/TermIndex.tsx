import { use } from 'react';
import { TERM_NAMES, type TermName } from './terms';
import { ShowInGlossary, useGlossary } from './useGlossary';
import styles from './GlossaryPanel.module.css';

/** All terms, in the order of the page's language, each opening its entry. */
export function TermIndex({ current }: { current: TermName | undefined }) {
  const { t, i18n } = useGlossary();
  const show = use(ShowInGlossary);
  const { compare } = new Intl.Collator(i18n.language);
  const terms = TERM_NAMES.map((name) => ({ name, title: t(`terms.${name}.name`) })).sort((a, b) =>
    compare(a.title, b.title),
  );
  return (
    <nav aria-labelledby="glossary-terms" className={styles.index}>
      <h3 id="glossary-terms">{t('all')}</h3>
      <ul>
        {terms.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === current ? 'true' : undefined}
              onClick={() => show(name)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

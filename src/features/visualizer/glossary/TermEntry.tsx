import { SourceLines } from './SourceLines';
import type { TermName } from './terms';
import { useGlossary } from './useGlossary';
import styles from './GlossaryPanel.module.css';

/** One term at length. */
export function TermEntry({ name }: { name: TermName }) {
  const { t } = useGlossary();
  return (
    <>
      <p className={styles.short}>{t(`terms.${name}.short`)}</p>
      <p>{t(`terms.${name}.long`)}</p>
      <SourceLines of={name} />
    </>
  );
}

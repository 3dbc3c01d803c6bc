import { useTranslation } from 'react-i18next';
import { useFigures } from '../../../../ui';
import { Glossed } from '../../glossary/Glossed';
import { countChanges, NOTABLE } from './gateChanges';
import styles from '../panels.module.css';

interface SqueezeSentenceProps {
  gates: Float32Array;
  /** Numbers that the channels are squeezed to. */
  squeezed: number;
  averages: ArrayLike<number> | undefined;
}

/** What happens here now, in one sentence with its numbers. */
export function SqueezeSentence({ gates, squeezed, averages }: SqueezeSentenceProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const common = { channels: number(gates.length), squeezed: number(squeezed) };
  const text = averages
    ? t('network.panels.squeeze.sentence', {
        ...common,
        ...countChanges(gates, averages),
        notable: decimal(NOTABLE, 1),
      })
    : t('network.panels.squeeze.sentenceAlone', {
        ...common,
        open: gates.filter((gate) => gate > 0.5).length,
      });
  return (
    <p className={styles.sentence}>
      <Glossed text={text} />
    </p>
  );
}

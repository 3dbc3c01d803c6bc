import { useTranslation } from 'react-i18next';
import type { ChannelBar } from './channelBars';
import styles from './NetworkShape.module.css';

/** Under the bars: the number of each block, and what stands before and after the blocks. */
export function BarLabels({ bars }: { bars: readonly ChannelBar[] }) {
  const { t } = useTranslation();
  return (
    <div
      className={styles.labels}
      style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}
      aria-hidden="true"
    >
      {bars.flatMap(({ name, kind, block }) => {
        // One label for a block's two bars.
        if (kind === 'out') return [];
        return kind === 'expansion' ? (
          <span key={name} className={styles.block}>
            {block}
          </span>
        ) : (
          <span key={name}>{t(`netadapt.shape.short.${kind}`)}</span>
        );
      })}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useGridCursor } from '../../ui';
import { barMs, type BarChange, type ChannelBar } from './channelBars';
import { Key } from './Key';
import { useStepWords } from './useStepWords';
import styles from './NetworkShape.module.css';

interface NetworkBarsProps {
  bars: readonly BarChange[];
  /** By stage of the backend, of the network that is shown and of that at the start. */
  layersMs: Readonly<Record<string, number>>;
  startLayersMs: Readonly<Record<string, number>>;
  /** Names of bars that are to be pointed out. */
  targeted: readonly string[];
}

/** Each width of the network as a bar upwards, and as a bar downwards the time that it takes; outlines are the start's. */
export function NetworkBars({ bars, layersMs, startLayersMs, targeted }: NetworkBarsProps) {
  const { t } = useTranslation();
  const { bar: barName, microseconds } = useStepWords();
  const { cell, slider } = useGridCursor({ columns: bars.length, rows: 1 });
  const times = bars.map((bar) => ({ ms: barMs(bar, layersMs), startMs: barMs(bar, startLayersMs) }));
  const widest = Math.max(...bars.map(({ start }) => start));
  const slowest = Math.max(...times.map(({ ms, startMs }) => Math.max(ms, startMs)));
  // The square root leaves the narrow layers of the beginning to be seen.
  const height = (channels: number) => `${100 * Math.sqrt(channels / widest)}%`;
  const depth = (ms: number) => `${(100 * ms) / slowest}%`;

  const describe = (index: number) => {
    const bar = bars[index];
    const { ms, startMs } = times[index];
    const texts = bar.kind === 'frames' ? 'netadapt.shape.window' : 'netadapt.shape.bar';
    const words = {
      part: barName(bar),
      channels: bar.channels,
      before: bar.before,
      start: bar.start,
      time: microseconds(ms),
      startTime: microseconds(startMs),
    };
    if (bar.channels !== bar.before) return t(`${texts}Changed`, words);
    return t(bar.channels === bar.start ? `${texts}Same` : `${texts}Narrower`, words);
  };
  const text = cell ? describe(cell.column) : t('netadapt.shape.hint');

  return (
    <figure className={styles.figure}>
      <div
        {...slider(t('netadapt.shape.picture'), text)}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={(cell?.column ?? 0) + 1}
        className={styles.bars}
        style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}
      >
        {bars.map(({ name, kind, channels, before, start }, index) => (
          <div
            key={name}
            className={styles.column}
            data-kind={kind}
            data-changed={channels !== before}
            data-targeted={targeted.includes(name)}
            data-pointed={cell?.column === index}
          >
            <div className={styles.up}>
              <span className={styles.ghost} style={{ height: height(start) }} />
              <span className={styles.bar} style={{ height: height(channels) }} />
            </div>
            <div className={styles.down}>
              <span className={styles.ghost} style={{ height: depth(times[index].startMs) }} />
              <span className={styles.bar} style={{ height: depth(times[index].ms) }} />
            </div>
          </div>
        ))}
      </div>
      <BarLabels bars={bars} />
      <figcaption className={styles.caption}>
        <p className={styles.readout} aria-hidden="true">
          {text}
        </p>
        <Key
          entries={[
            { mark: <i className={styles.now} />, text: t('netadapt.shape.key.now') },
            { mark: <i className={styles.narrowed} />, text: t('netadapt.shape.key.narrowed') },
            { mark: <i className={styles.outline} />, text: t('netadapt.shape.key.start') },
            { mark: <i className={styles.time} />, text: t('netadapt.shape.key.time') },
          ]}
        />
      </figcaption>
    </figure>
  );
}

/** Under the bars: the number of each block, and what stands before and after the blocks. */
function BarLabels({ bars }: { bars: readonly ChannelBar[] }) {
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

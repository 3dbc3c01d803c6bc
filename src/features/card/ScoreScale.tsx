import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import type { Genre } from '../../classify';
import { useFigures, useGenreName } from '../../ui';
import { genreResults } from './genreResults';
import { gtzan } from './headline';
import styles from './ScoreScale.module.css';

interface ScoreRow {
  key: string;
  label: string;
  note?: string;
  value: number;
  interval?: readonly [number, number];
  look?: 'lead' | 'baseline';
}

interface ScoreScaleProps {
  scores: CrossValidation;
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  windowS: number;
}

/** The same measure from every side on one scale, the flattering and the least flattering, above the baseline. */
export function ScoreScale({ scores, genres, windowS }: ScoreScaleProps) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const { percent, number } = useFigures();
  const { typescript, windows, majority, confusion, set } = scores;
  const published = set === 'clips' ? undefined : gtzan(scores);
  const results = genreResults({ genres, confusion });
  const clips = (count: number) => t('card.expect.pieces', { count });

  const rows: ScoreRow[] = [
    {
      key: 'all',
      label: t(`card.expect.${set}.all`),
      note: clips(typescript.clips),
      value: typescript.macroAccuracy,
      interval: typescript.interval95,
      look: 'lead',
    },
    ...(published
      ? [
          {
            key: 'gtzan',
            label: t('card.expect.gtzan'),
            note: clips(published.clips),
            value: published.macroAccuracy,
            interval: published.interval95,
          },
        ]
      : []),
    ...(['full', 'snippet'] as const).map((key) => ({
      key,
      label: t(`card.expect.${key}`),
      note: clips(typescript[key].clips),
      value: typescript[key].macroAccuracy,
    })),
    { key: 'windows', label: t('card.expect.windows', { seconds: number(windowS, 1) }), value: windows },
    ...(['best', 'worst'] as const).flatMap((key) => {
      const result = results.at(key === 'best' ? 0 : -1);
      if (!result) return [];
      return [
        { key, label: t(`card.expect.${key}`, { genre: genreName(result.genre) }), value: result.recall },
      ];
    }),
    { key: 'majority', label: t('card.expect.majority'), value: majority, look: 'baseline' },
  ];
  return (
    <div>
      <h3 className={styles.title}>{t('card.expect.scale')}</h3>
      <ul className={styles.scale}>
        {rows.map(({ key, label, note, value, interval, look }) => (
          <li key={key} data-look={look}>
            <span className={styles.label}>
              {label} {note && <small>{note}</small>}
            </span>
            <span className={styles.track} aria-hidden="true">
              {interval && (
                <span
                  className={styles.interval}
                  style={{ left: `${100 * interval[0]}%`, right: `${100 - 100 * interval[1]}%` }}
                />
              )}
              <span className={styles.dot} style={{ left: `${100 * value}%` }} />
            </span>
            <span className={styles.value}>{percent(value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

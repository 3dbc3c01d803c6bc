import { useTranslation } from 'react-i18next';
import type { QueueResult } from '../../stores';
import { formatTime, useMelWords, useFigures } from '../../ui';
import { useCard, useLayerList } from './useVerdict';
import styles from './Details.module.css';

/** What was judged, how, and how long it took. */
export function Details({ result }: { result: QueueResult }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const melWords = useMelWords();
  const layers = useLayerList();
  const frontEnd = useCard()?.frontEnd;
  const { source, timing, durationS } = result;
  const { format, codec = format } = source;
  const noteText = (note: QueueResult['notes'][number]) => {
    if (note.kind !== 'part') return t(`file.details.notes.${note.kind}`);
    if (note.expectedS === undefined) return t('file.details.notes.cut');
    const [heard, expected] = [note.heardS, note.expectedS].map((seconds) => number(seconds, 1));
    return t('file.details.notes.part', { heard, expected });
  };
  const milliseconds = (value: number) => t('file.details.timeText', { total: number(value) });
  const channels = () => {
    if (source.channels === 1) return t('file.details.mono');
    if (source.channels === 2) return t('file.details.stereo');
    return t('file.details.channels', { count: source.channels });
  };

  const rows = [
    {
      term: t('file.details.source'),
      value: t('file.details.sourceText', {
        format: codec === format ? format : t('file.details.formatText', { format, codec }),
        rate: number(source.sampleRate / 1000, 2),
        channels: channels(),
      }),
    },
    { term: t('file.details.length'), value: formatTime(durationS, durationS) },
    { term: t('file.details.windows'), value: number(timing.windows) },
    {
      term: t('file.details.time'),
      value: milliseconds(timing.totalMs),
      note: t('file.details.timeParts', {
        decoder: milliseconds(timing.decoderWaitMs),
        mel: milliseconds(timing.melMs),
        network: milliseconds(timing.networkMs),
      }),
    },
    {
      term: t('file.details.backend'),
      value: timing.backend,
      note: t(`backend.reasons.${timing.backendReason}`),
    },
    { term: t('file.details.mel'), value: 'Meyda', note: melWords(result.mel) },
    {
      term: t('file.details.model'),
      value: result.model,
      note: layers && t('file.details.layers', { layers }),
    },
  ];

  return (
    <section aria-labelledby="details-title" className={styles.details}>
      <h3 id="details-title" className="visuallyHidden">
        {t('file.details.title')}
      </h3>
      {result.notes.map((note) => (
        <p key={note.kind} className={styles.note}>
          {noteText(note)}
        </p>
      ))}
      {result.repeated && frontEnd && (
        <p className={styles.note}>
          {t('file.details.repeated', {
            seconds: number((frontEnd.frames * frontEnd.hopLength) / frontEnd.sampleRate, 1),
          })}
        </p>
      )}
      <dl>
        {rows.map(({ term, value, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

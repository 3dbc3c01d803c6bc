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
  const card = useCard();
  /** What is known of the network beyond its answer; nothing where another one is loaded by now. */
  const frontEnd = card?.name === result.model ? card.frontEnd : undefined;
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
    [
      'source',
      t('file.details.sourceText', {
        format: codec === format ? format : t('file.details.formatText', { format, codec }),
        rate: number(source.sampleRate / 1000, 2),
        channels: channels(),
      }),
    ],
    ['length', formatTime(durationS, durationS)],
    ['windows', number(timing.windows)],
    [
      'time',
      milliseconds(timing.totalMs),
      t('file.details.timeParts', {
        decoder: milliseconds(timing.decoderWaitMs),
        mel: milliseconds(timing.melMs),
        network: milliseconds(timing.networkMs),
      }),
    ],
    ['backend', timing.backend, t(`backend.reasons.${timing.backendReason}`)],
    ['mel', 'Meyda', melWords(result.mel)],
    ['model', result.model, frontEnd && layers && t('file.details.layers', { layers })],
  ] as const;

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
        {rows.map(([name, value, note]) => (
          <div key={name}>
            <dt>{t(`file.details.${name}`)}</dt>
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

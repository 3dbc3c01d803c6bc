import { useTranslation } from 'react-i18next';
import type { Inspector } from '../../../inspect';
import { Button, IconButton, ProgressBar, Section, Trouble, errorMessage, useFigures } from '../../../ui';
import { useSound } from '../useSound';
import type { ChangeView } from '../view';
import type { ChannelPlace, Liked } from './findLikes';
import { useLikes, type HeardSound } from './useLikes';
import panels from '../panels/panels.module.css';
import styles from './ChannelLikes.module.css';

interface ChannelLikesProps {
  inspector: Inspector;
  place: ChannelPlace;
  /** Of the person's own, where one is heard. */
  file: File | undefined;
  changeView: ChangeView;
}

/** The seconds of music to which a channel responds most, to be heard. */
export function ChannelLikes({ inspector, place, file, changeView }: ChannelLikesProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { likes, find } = useLikes(inspector, place, file);
  const channel = number(place.channel);
  return (
    <Section title={t('network.likes.title', { channel })} lead={t('network.likes.lead')}>
      <div className={styles.ask}>
        <Button
          icon="music"
          onClick={() => {
            // Which channel it is stays so in other music, where others are the most active.
            changeView({ stage: place.stage, channel: place.channel });
            void find();
          }}
        >
          {t('network.likes.find', { channel })}
        </Button>
        {likes?.kind === 'searching' && (
          <div className={styles.progress}>
            <ProgressBar label={t('network.likes.progress')} fraction={likes.fraction} />
          </div>
        )}
      </div>
      {likes?.kind === 'failed' && (
        <Trouble
          message={errorMessage(t, likes.error, file?.name ?? '')}
          action={t('network.retry')}
          onAction={() => void find()}
        />
      )}
      {likes?.kind === 'found' &&
        (likes.moments.length > 0 ? (
          <Moments
            moments={likes.moments}
            sampleRate={inspector.network.card.frontEnd.sampleRate}
            changeView={changeView}
          />
        ) : (
          <p className={panels.note}>{t('network.likes.none', { channel })}</p>
        ))}
    </Section>
  );
}

interface MomentsProps {
  moments: readonly Liked<HeardSound>[];
  sampleRate: number;
  changeView: ChangeView;
}

function Moments({ moments, sampleRate, changeView }: MomentsProps) {
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const { playing, play, stop } = useSound<string>(sampleRate);
  const strongest = moments[0].strength;
  return (
    <ol className={styles.moments} aria-label={t('network.likes.list')}>
      {moments.map(({ sound, fromS, toS, strength, samples }) => {
        const name = typeof sound === 'string' ? t(`file.samples.${sound}`) : sound.name;
        const id = `${name} ${fromS}`;
        const words = { name, from: decimal(fromS, 1), to: decimal(toS, 1) };
        const isPlaying = playing === id;
        return (
          <li key={id}>
            <IconButton
              icon={isPlaying ? 'pause' : 'play'}
              label={t('network.likes.play', words)}
              aria-pressed={isPlaying}
              onClick={() => {
                if (isPlaying) stop();
                else play(id, samples);
              }}
            />
            <span className={styles.name}>{t('network.likes.moment', words)}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(100 * strength) / strongest}%` }} />
            </span>
            <span className={styles.strength}>{decimal(strength, 2)}</span>
            <Button
              look="quiet"
              aria-label={t('network.likes.goLabel', words)}
              onClick={() =>
                changeView({
                  input: typeof sound === 'string' ? sound : 'file',
                  atS: (fromS + toS) / 2,
                  why: undefined,
                })
              }
            >
              {t('network.likes.go')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

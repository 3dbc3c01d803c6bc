import { useTranslation } from 'react-i18next';
import type { InspectedNetwork, NetworkEdit } from '../../../inspect';
import type { NetworkState } from '../../../stores/network';
import { errorMessage, Section, useFigures } from '../../../ui';
import type { ChangeView, View } from '../view';
import { Answer } from './Answer';
import { MicrophonePlayer } from './MicrophonePlayer';
import { NothingHeard } from './NothingHeard';
import { RecordingPlayer } from './RecordingPlayer';
import styles from './InputSection.module.css';

interface InputSectionProps {
  state: NetworkState;
  network: InspectedNetwork | undefined;
  /** The recording that is heard, where it is one. */
  file: File | undefined;
  /** Whether the microphone is on, or about to be. */
  listening: boolean;
  onListen: (listening: boolean) => void;
  edits: readonly NetworkEdit[];
  view: View;
  changeView: ChangeView;
}

/** What is heard, where in it, and what the network says of it. */
export function InputSection(props: InputSectionProps) {
  const { state, network, file, listening, onListen, edits, view, changeView } = props;
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const { sound, reading } = state;
  const seconds = network && decimal(network.windowS, 1);
  return (
    <Section title={t('network.input.title')} lead={seconds && t('network.input.lead', { seconds })} wide>
      {sound.kind === 'failed' && (
        <p role="alert" className={styles.failure}>
          {errorMessage(t, sound.error, file?.name ?? '')}
        </p>
      )}
      {view.input === 'file' && !file && <p className={styles.hint}>{t('network.input.noFile')}</p>}
      <div className={styles.heard}>
        {view.input === 'microphone' && network && (
          <MicrophonePlayer
            sound={sound}
            reading={reading}
            inputShape={network.summary.table.inputShape}
            windowS={network.windowS}
            listening={listening}
            onListen={onListen}
          />
        )}
        {file && sound.kind !== 'failed' && (
          <RecordingPlayer
            key={file.name}
            file={file}
            track={sound.kind === 'ready' ? sound.track : undefined}
            reading={reading}
            windowS={network?.windowS ?? 0}
            edits={edits}
            view={view}
            changeView={changeView}
          />
        )}
        {network && reading && <Answer scores={reading.scores} network={network} />}
        {sound.kind === 'ready' && sound.interruption && <NothingHeard />}
      </div>
    </Section>
  );
}

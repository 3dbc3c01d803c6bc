import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkEdit } from '../../../inspect';
import { Button } from '../../../ui';
import { isOn } from '../toggleEdit';
import controls from '../../../ui/control.module.css';
import styles from './WhatIf.module.css';

interface MuteChannelProps {
  layer: LayerSummary;
  /** The one that is looked at. */
  channel: number;
  onChannel: (channel: number) => void;
  edits: readonly NetworkEdit[];
  onToggle: (edit: NetworkEdit) => void;
}

/** Silences one channel of the wide tensor. */
export function MuteChannel({ layer, channel, onChannel, edits, onToggle }: MuteChannelProps) {
  const { t } = useTranslation();
  const last = (layer.settings?.expandedChannels ?? 1) - 1;
  const edit: NetworkEdit = { kind: 'muteChannel', block: layer.name, channel };
  const muted = isOn(edits, edit);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onToggle(edit);
  };
  return (
    <form className={styles.mute} onSubmit={submit} data-not-exported>
      <label>
        {t('network.whatIf.channel', { last })}
        <input
          className={controls.control}
          type="number"
          min={0}
          max={last}
          required
          value={channel}
          onChange={({ currentTarget }) => {
            const { valueAsNumber } = currentTarget;
            if (Number.isInteger(valueAsNumber)) onChannel(Math.min(last, Math.max(0, valueAsNumber)));
          }}
        />
      </label>
      <Button type="submit" aria-pressed={muted}>
        {t(muted ? 'network.whatIf.unmute' : 'network.whatIf.mute')}
      </Button>
    </form>
  );
}

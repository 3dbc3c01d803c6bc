import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import controls from '../../ui/control.module.css';
import { errorMessage } from '../../ui';
import styles from './DevicePicker.module.css';

/** Which microphone; the choice is remembered. Nothing is shown until the browser tells their names. */
export function DevicePicker() {
  const { t } = useTranslation();
  const { devices, deviceId, input, chooseDevice } = useStore(liveStore);
  const [error, setError] = useState<unknown>();
  const id = useId();
  const named = devices.filter(({ label }) => label !== '');
  const chosen = named.find((device) => device.deviceId === deviceId);
  // Which one the system chose, where it did.
  const opened = chosen ? undefined : named.find((device) => device.deviceId === input?.deviceId);
  if (named.length === 0) return null;

  async function choose(wanted: string | undefined) {
    setError(undefined);
    try {
      await chooseDevice(wanted);
    } catch (error) {
      setError(error);
    }
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{t('live.device.label')}</label>
      <select
        id={id}
        className={controls.control}
        value={chosen?.deviceId ?? ''}
        onChange={({ currentTarget }) => void choose(currentTarget.value || undefined)}
      >
        <option value="">{t('live.device.system')}</option>
        {named.map((device) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label}
          </option>
        ))}
      </select>
      {opened && <span className={styles.opened}>{opened.label}</span>}
      {error !== undefined && <p role="alert">{errorMessage(t, error, '')}</p>}
    </div>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { DEFAULT_MODEL, ownNetworkOptions, ownNetworksStore } from '../stores';
import controls from '../ui/control.module.css';
import styles from './NetworkSwitch.module.css';

/** Which network listens on all pages; there is nothing to switch until the person has one of their own. */
export function NetworkSwitch() {
  const { t } = useTranslation();
  const { networks, chosen, choose, refresh } = useStore(ownNetworksStore);

  useEffect(() => {
    // Where the browser keeps nothing for the page there is nothing to choose from.
    void refresh().catch(() => undefined);
  }, [refresh]);

  if (networks.length === 0) return null;
  return (
    <label className={styles.switch}>
      <span>{t('teach.listensWith')}</span>
      <select
        className={controls.control}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value={DEFAULT_MODEL}>{t('teach.everybodys')}</option>
        {ownNetworkOptions(networks).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

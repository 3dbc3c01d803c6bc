import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ownNetworkOptions, ownNetworksStore } from '../../../stores';
import { NETWORKS } from '../../../stores/network';
import { useNetworkName } from '../useNetworkName';
import { MEASURES, type ChangeView, type View } from '../view';
import controls from '../../../ui/control.module.css';
import styles from './Choices.module.css';

/** Which network, beside which other, coloured by what; and a search among its layers. */
export const Choices = memo(function Choices({ view, changeView }: { view: View; changeView: ChangeView }) {
  const { t } = useTranslation();
  const { network, against, measure } = view;
  return (
    <div className={styles.choices} data-not-exported>
      <label className={styles.field}>
        {t('network.choose.network')}
        <select
          className={controls.control}
          value={network}
          onChange={({ currentTarget }) =>
            changeView({ network: currentTarget.value, layer: undefined, edits: [] })
          }
        >
          <NetworkOptions />
        </select>
      </label>
      <label className={styles.field}>
        {t('network.choose.against')}
        <select
          className={controls.control}
          value={against ?? ''}
          onChange={({ currentTarget }) => changeView({ against: currentTarget.value || undefined })}
        >
          <option value="">{t('network.choose.nothing')}</option>
          <NetworkOptions />
        </select>
      </label>
      <fieldset className={styles.measures}>
        <legend>{t('network.choose.measure')}</legend>
        <div>
          {MEASURES.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={measure === value}
              onClick={() => changeView({ measure: value })}
            >
              {t(`network.measure.${value}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <label className={styles.field}>
        {t('network.choose.search')}
        <input
          type="search"
          className={controls.control}
          value={view.search}
          placeholder={t('network.choose.searchFor')}
          onChange={({ currentTarget }) => changeView({ search: currentTarget.value })}
        />
      </label>
    </div>
  );
});

function NetworkOptions() {
  const networkName = useNetworkName();
  const own = useStore(ownNetworksStore, ({ networks }) => networks);
  const names = [...NETWORKS, ...ownNetworkOptions(own).map(({ value }) => value)];
  return names.map((name) => (
    <option key={name} value={name}>
      {networkName(name)}
    </option>
  ));
}

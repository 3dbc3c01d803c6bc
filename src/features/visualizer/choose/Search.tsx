import { useTranslation } from 'react-i18next';
import controls from '../../../ui/control.module.css';
import type { ChangeView, View } from '../view';
import styles from './Choices.module.css';

/** Makes all layers pale whose words do not hold what is searched for. */
export function Search({ view, changeView }: { view: View; changeView: ChangeView }) {
  const { t } = useTranslation();
  return (
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
  );
}

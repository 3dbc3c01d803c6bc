import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../../stores';
import { SAMPLES } from '../../../samples';
import controls from '../../../ui/control.module.css';
import type { ChangeView, View } from '../view';
import { CLIPS } from '../viewAddress';
import styles from './OtherSound.module.css';

/** A second sound, which the panels of a layer compare the first one with. */
export const OtherSound = memo(function OtherSound({
  view,
  changeView,
}: {
  view: View;
  changeView: ChangeView;
}) {
  const { t } = useTranslation();
  const hasFile = useStore(queueStore, ({ selectedId }) => selectedId !== undefined);
  return (
    <label className={styles.field}>
      {t('network.input.other')}
      <select
        className={controls.control}
        value={view.otherInput ?? ''}
        onChange={({ currentTarget }) =>
          changeView({ otherInput: CLIPS.find((clip) => clip === currentTarget.value) })
        }
      >
        <option value="">{t('network.choose.nothing')}</option>
        {SAMPLES.map(({ name }) => (
          <option key={name} value={name}>
            {t(`file.samples.${name}`)}
          </option>
        ))}
        {hasFile && <option value="file">{t('network.input.file')}</option>}
      </select>
    </label>
  );
});

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { Button, errorMessage, Icon, Trouble } from '../../ui';
import { DevicePicker } from './DevicePicker';
import landing from '../../ui/landing.module.css';
import styles from './Invitation.module.css';
import { Starting } from './Starting';
import { useMoment } from './useMoment';
import { mainControl } from './useMainControlFocus';

/** The page while nothing is listened to: what it does, what it does not do, and one large button. */
export function Invitation() {
  const { t } = useTranslation();
  const { status, support, leftMs, kept, start } = useStore(liveStore);
  const moment = useMoment();
  return (
    <div className={styles.invitation}>
      <h1 className={landing.headline}>{t('live.headline')}</h1>
      <p className={landing.lead}>{t('live.lead')}</p>
      <section aria-label={t('live.start.label')} className={styles.zone}>
        {status.kind === 'failed' && (
          <Trouble
            message={errorMessage(t, status.error, '')}
            action={t('live.trouble.again')}
            onAction={() => void start(status.source)}
          />
        )}
        {leftMs !== undefined && <p role="status">{t('live.start.left', { time: moment(leftMs) })}</p>}
        {status.kind === 'starting' && <Starting source={status.source} />}
        {status.kind !== 'starting' && support.microphone !== 'yes' && (
          <p>{t(support.microphone === 'insecure' ? 'live.start.insecure' : 'live.start.unsupported')}</p>
        )}
        {status.kind !== 'starting' && support.microphone === 'yes' && (
          <>
            <button
              type="button"
              {...mainControl}
              className={styles.start}
              onClick={() => void start('microphone')}
            >
              <span className={styles.disc}>
                <Icon name="microphone" size={56} />
              </span>
              {t('live.start.microphone')}
            </button>
            <div className={styles.sources}>
              <DevicePicker />
              {support.tab && (
                <Button icon="tab" title={t('live.start.tabHint')} onClick={() => void start('tab')}>
                  {t('live.start.tab')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      <p className={styles.privacy}>
        <Icon name="lock" />
        {t('live.privacy')} {kept && t('live.privacyList')}
      </p>
    </div>
  );
}

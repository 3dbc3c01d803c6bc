import { Button } from './Button';
import { Icon } from './Icon';
import styles from './Trouble.module.css';

interface TroubleProps {
  /** What is wrong, and what the person can do. */
  message: string;
  /** Words on the button that mends it. */
  action: string;
  onAction: () => void;
}

/** What went wrong, in plain words, and the one button that mends it. */
export function Trouble({ message, action, onAction }: TroubleProps) {
  return (
    <div role="alert" className={styles.trouble}>
      <Icon name="warning" />
      <p>{message}</p>
      <Button icon="retry" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}

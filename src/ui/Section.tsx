import { useId, type ReactNode, type Ref } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  lead?: ReactNode;
  /** Whether it takes the whole width of the page. */
  wide?: boolean;
  /** Buttons beside the title. */
  actions?: ReactNode;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** One panel of a page, with a title of its own. */
export function Section({ title, lead, wide = false, actions, ref, children }: SectionProps) {
  const id = useId();
  return (
    <section ref={ref} aria-labelledby={id} className={styles.section} data-wide={wide}>
      <div className={styles.top}>
        <div className={styles.heading}>
          <h2 id={id}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

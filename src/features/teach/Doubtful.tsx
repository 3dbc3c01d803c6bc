import { teachStore } from '../../stores/teach';
import { doubtful, type Lesson, type LessonResult, type Outcome } from '../../teach';
import { Button, Section, useFigures } from '../../ui';
import styles from './Results.module.css';
import { useTeachText } from './useTeachText';

/** Songs that are named; further ones come once these are seen to. */
const SHOWN = 6;

interface DoubtfulProps {
  lesson: Lesson;
  result: LessonResult;
  outcomes: readonly Outcome[];
}

/** Songs that may be in the wrong class, with the button that moves them. */
export function Doubtful({ lesson, result: { classes }, outcomes }: DoubtfulProps) {
  const { t } = useTeachText();
  const { percent } = useFigures();
  const { moveExample } = teachStore.getState();
  const examples = new Map(lesson.examples.map((example) => [example.hash, example]));
  const idOf = new Map(lesson.classes.map(({ id, name }) => [name, id]));
  const songs = doubtful(outcomes).flatMap((outcome) => {
    const example = examples.get(outcome.hash);
    const target = idOf.get(classes[outcome.answer]);
    // What was moved or removed since is seen to.
    const open = example?.classId === idOf.get(classes[outcome.label]);
    return example && target !== undefined && open ? [{ ...outcome, name: example.name, target }] : [];
  });
  if (songs.length === 0) return null;
  return (
    <Section title={t('result.doubtful')} lead={t('result.doubtfulLead')}>
      <ul className={styles.doubtful}>
        {songs.slice(0, SHOWN).map(({ hash, name, label, answer, confidence, target }) => {
          const said = { name, label: classes[label], answer: classes[answer] };
          return (
            <li key={hash}>
              <span>{t('result.doubtfulSong', { ...said, confidence: percent(confidence) })}</span>
              <Button aria-label={t('result.moveTo', said)} onClick={() => void moveExample(hash, target)}>
                {t('result.move')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

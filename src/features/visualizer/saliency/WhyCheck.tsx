import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspector } from '../../../inspect';
import { probabilityUnder } from '../../../inspect/saliency';
import { useFigures, useGenreName } from '../../../ui';
import type { Question } from './useExplanation';
import panels from '../panels/panels.module.css';

interface WhyCheckProps {
  inspector: Inspector;
  question: Question;
  mask: Float32Array;
  rest: Float32Array;
}

/** Whether the map is right: what the network says of the part that mattered, and of the rest. */
export function WhyCheck({ inspector, question, mask, rest }: WhyCheckProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const [probabilities, setProbabilities] = useState<{ whole: number; kept: number; rest: number }>();

  useEffect(() => {
    let current = true;
    const under = (gains: Float32Array) =>
      probabilityUnder(inspector, { ...question, input: question.reading.input }, gains);
    void Promise.all([under(mask.map(() => 1)), under(mask), under(rest)]).then(([whole, kept, rest]) => {
      if (current) setProbabilities({ whole, kept, rest });
    });
    return () => {
      current = false;
    };
  }, [inspector, question, mask, rest]);

  if (!probabilities) return null;
  const area = mask.reduce((sum, gain) => sum + gain, 0) / mask.length;
  return (
    <p className={panels.sentence}>
      {t('network.why.check', {
        genre: genreName(question.genre),
        area: percent(area),
        whole: percent(probabilities.whole),
        kept: percent(probabilities.kept),
        rest: percent(probabilities.rest),
      })}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, TermList, useFigures } from '../../ui';

/** Which figures come from the page's own code and which from the training code, and how far the two agree. */
export function Provenance({ scores: { typescript, pytorch } }: { scores: CrossValidation }) {
  const { t } = useTranslation();
  const { finePercent } = useFigures();
  return (
    <Section title={t('card.provenance.title')} lead={t('card.provenance.lead')}>
      <TermList
        entries={[
          { term: t('card.provenance.page'), text: t('card.provenance.pageText') },
          { term: t('card.provenance.pytorch'), text: t('card.provenance.pytorchText') },
          {
            term: t('card.provenance.agreement'),
            text: t('card.provenance.agreementText', {
              page: finePercent(typescript.accuracy),
              pytorch: finePercent(pytorch.accuracy),
              pageMacro: finePercent(typescript.macroAccuracy),
              pytorchMacro: finePercent(pytorch.macroAccuracy),
            }),
          },
        ]}
      />
    </Section>
  );
}

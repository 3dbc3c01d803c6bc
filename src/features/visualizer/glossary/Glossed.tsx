import { Fragment } from 'react';
import { glossed } from './glossedParts';
import { Term } from './Term';

/** A text of the page whose terms, marked as in `<gate>gates</gate>`, explain themselves. */
export function Glossed({ text }: { text: string }) {
  return glossed(text).map(({ words, term }, index) =>
    term ? (
      <Term key={index} name={term}>
        {words}
      </Term>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}

import { useEffect, useState } from 'react';
import { AudioDecodeError, load } from 'genrescope';

/** The classifier, as long as the component is there. */
function useClassifier() {
  const [classifier, setClassifier] = useState();
  useEffect(() => {
    const leaving = new AbortController();
    load({ signal: leaving.signal }).then(
      (loaded) => {
        leaving.signal.addEventListener('abort', () => loaded.dispose());
        setClassifier(loaded);
      },
      (error) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, []);
  return classifier;
}

export function GenreOfFile() {
  const classifier = useClassifier();
  const [answer, setAnswer] = useState('');

  async function classify({ target }) {
    setAnswer('…');
    try {
      const { verdict } = await classifier.classify(target.files[0]);
      setAnswer(`${verdict.genre ?? verdict.kind}: ${Math.round(100 * verdict.confidence)} %`);
    } catch (error) {
      if (!(error instanceof AudioDecodeError)) throw error;
      setAnswer(`No sound could be had from it: ${error.message}`);
    }
  }

  return (
    <p>
      <input type="file" accept="audio/*" disabled={!classifier} onChange={classify} />
      <output>{answer}</output>
    </p>
  );
}

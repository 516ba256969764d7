import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../format.ts';
import { loadArticle } from '../pieces.ts';

/** The article of a document, loaded when the element of the returned ref comes into view; an error stays with its row. */
export function useArticleWhenSeen(document: number) {
  const ref = useRef<HTMLLIElement>(null);
  const [state, setState] = useState<{ document: number; article?: Article; failed?: boolean }>({ document });
  useEffect(() => {
    let current = true;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        loadArticle(document).then(
          (article) => current && setState({ document, article }),
          () => current && setState({ document, failed: true }),
        );
      },
      { rootMargin: '300px' },
    );
    if (ref.current) watch.observe(ref.current);
    return () => {
      current = false;
      watch.disconnect();
    };
  }, [document]);
  const fresh = state.document === document;
  return { ref, article: fresh ? state.article : undefined, failed: fresh && state.failed === true };
}

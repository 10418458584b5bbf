import { createContext, useContext, useEffect } from 'react';

/** A list that searches in place while it is on screen. */
export interface SearchTarget {
  words: string;
  search: (words: string) => void;
}

interface SearchSlot {
  target: SearchTarget | null;
  setTarget: (target: SearchTarget | null) => void;
}

export const SearchContext = createContext<SearchSlot>({ target: null, setTarget: () => {} });

/** Lets the search field of the top bar search in the calling list. `search` must be stable. */
export function useSearchTarget(words: string, search: (words: string) => void): void {
  const { setTarget } = useContext(SearchContext);
  useEffect(() => {
    setTarget({ words, search });
  }, [setTarget, words, search]);
  useEffect(() => () => setTarget(null), [setTarget]);
}

import { useEffect } from 'react';

/** The page's name on the browser's tab. */
export function Title({ title }: { title: string }) {
  useEffect(() => {
    document.title = title === 'Sportello' ? title : `${title} · Sportello`;
  }, [title]);
  return null;
}

import { useSearchParams } from 'react-router';
import { today } from './days.ts';

/** The year that a page shows, as its address says (`?year=2027`), else the present one; and how to show another. */
export function useYear(): [year: number, show: (year: number) => void] {
  const [search, setSearch] = useSearchParams();
  const said = search.get('year');
  const year = said !== null && /^(19[5-9]|2[01]\d|22[0-4])\d$/.test(said) ? Number(said) : presentYear();
  const show = (next: number) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('year', String(next));
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return [year, show];
}

const presentYear = () => Number(today().slice(0, 4));

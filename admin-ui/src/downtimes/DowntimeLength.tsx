import { useTranslate } from 'react-admin';
import type { Downtime } from '../api/types.ts';
import { useNow } from '../components/useNow.ts';
import { useMoments } from '../requests/show/moments.ts';
import { Mark } from '../requests/show/panels/Mark.tsx';

/** How long a downtime lasted, or lasts so far. */
export function DowntimeLength({ downtime: { from, to } }: { downtime: Downtime }) {
  const translate = useTranslate();
  const moments = useMoments();
  const now = useNow(60_000);
  if (to !== null) return <span>{moments.length(Date.parse(to) - Date.parse(from))}</span>;
  const length = moments.length(Math.max(0, now - Date.parse(from)));
  return <Mark tone="danger">{translate('resources.downtimes.lasting', { length })}</Mark>;
}

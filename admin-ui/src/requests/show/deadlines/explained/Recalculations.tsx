import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DeadlineDetail } from '../../../../api/types.ts';
import { token } from '../../../../app/theme/tokens.ts';
import { useDurationWords } from '../../../../registry/shared/durations.ts';
import { useMoments } from '../../moments.ts';
import { useExact } from './useExact.ts';

type Recalculation = DeadlineDetail['recalculations'][number];
type Actor = Recalculation['actor'];

/** Everything that made the deadline be computed anew: when, by whom, why, from which instant to which. */
export function Recalculations({ deadline, zone }: { deadline: DeadlineDetail; zone: string }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { recalculations, ended } = deadline;
  if (recalculations.length === 0) return <p>{translate('requestPage.explained.noChanges')}</p>;
  return (
    <Box component="ol" sx={LIST}>
      {recalculations.map((one, index) => (
        <Change key={`${one.seq}-${one.cause}`} change={one} first={index === 0} zone={zone} />
      ))}
      {ended && (
        <li>
          <time dateTime={ended.at}>{moments.dateTime(ended.at)}</time>
          <span>
            {translate(`requestPage.explained.ends.${ended.how}`, {
              actor: actorName(ended.actor, translate),
            })}
          </span>
        </li>
      )}
    </Box>
  );
}

function Change({ change, first, zone }: { change: Recalculation; first: boolean; zone: string }) {
  const translate = useTranslate();
  const moments = useMoments();
  const exact = useExact(zone);
  const words = useDurationWords();
  const reason = change.suspendReason && translate(`requestPage.suspendReasons.${change.suspendReason}`);
  const exactDue = (instant: string | null) => (instant === null ? '…' : exact.instant(Date.parse(instant)));
  const due = (instant: string | null) =>
    instant === null
      ? translate(`requestPage.explained.${change.unplannable ? 'notComputable' : 'standsStill'}`)
      : `${exact.day(Date.parse(instant))} ${moments.time(instant)}`;
  return (
    <li>
      <time dateTime={change.at}>{moments.dateTime(change.at)}</time>
      <span>
        {translate(`requestPage.explained.causes.${change.cause}`, {
          actor: actorName(change.actor, translate),
          duration: words.working(change.duration),
          priority: change.priority ?? '',
          previousPriority: change.previousPriority ?? '',
          category: change.categoryName ?? '',
          previousCategory: change.previousCategoryName ?? '',
          version: change.contractVersion,
          previousVersion: change.previousContractVersion,
          reason: reason ? reason.charAt(0).toLowerCase() + reason.slice(1) : '',
        })}
      </span>
      <Box
        component="span"
        title={`${exactDue(change.dueBefore)} → ${exactDue(change.dueAfter)}`}
        sx={{ fontWeight: 600 }}
      >
        {first
          ? translate('requestPage.explained.dueFirst', { due: due(change.dueAfter) })
          : translate('requestPage.explained.dueChange', {
              before: due(change.dueBefore),
              after: due(change.dueAfter),
            })}
      </Box>
      {!change.unplannable && (
        <small title={`${exact.length(change.usedMs)} / ${exact.length(change.budgetMs)}`}>
          {translate('requestPage.explained.usedThen', {
            used: moments.length(change.usedMs),
            budget: moments.length(change.budgetMs),
          })}
        </small>
      )}
      {change.text && <blockquote>{change.text}</blockquote>}
    </li>
  );
}

const actorName = (actor: Actor, translate: ReturnType<typeof useTranslate>): string =>
  actor.name ?? translate(`requestPage.actors.${actor.kind}`);

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1.5,
  fontSize: '0.8125rem',
  '& li': { display: 'grid', gap: 0.25, overflowWrap: 'anywhere' },
  '& li + li': { borderTop: `1px solid ${token('line')}`, pt: 1.5 },
  '& time, & small': { color: token('inkMuted'), fontSize: '0.75rem' },
  '& blockquote': { m: 0, mt: 0.5, px: 1, py: 0.5, borderRadius: '6px', bgcolor: token('sunken') },
} as const;

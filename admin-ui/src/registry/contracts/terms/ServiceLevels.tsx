import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { PenaltyClause, Target } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { useDurationWords, useWords } from '../../../components/formats.ts';
import { Panel } from '../../../components/page.tsx';
import { Ref } from '../../../components/records.tsx';
import { LevelStanding } from '../standing/MonthPanel.tsx';
import { breachedPath, levelCounts, type Preview } from '../standing/standing.ts';
import type { Terms } from '../versions.ts';
import { useAlwaysOpen } from './articles.tsx';
import { CLOCKS, type Clock, FOR_ALL, levelBlocks, scopeKey } from './levels.ts';

interface ServiceLevelsProps {
  contractId: string;
  terms: Terms;
  /** The version whose terms they are. */
  version: number;
  preview: Preview | null | undefined;
}

/** Within what time what must have happened, by priority: for all entries, then for those with levels of their own; beneath
 * each how many were met this month. */
export function ServiceLevels({ contractId, terms, version, preview }: ServiceLevelsProps) {
  const translate = useTranslate();
  const blocks = levelBlocks(terms.targets);
  const alwaysOpen = useAlwaysOpen(terms);
  const stands = preview?.contractVersion === version && preview.deadlines.length > 0 ? preview : null;
  return (
    <Panel title={translate('resources.contracts.sections.levels')} flush>
      {blocks.length === 0 ? (
        <Box component="p" sx={{ m: 0, px: 2, pb: 1.5 }}>
          {translate('resources.contracts.text.noLevels')}
        </Box>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <LevelTable contractId={contractId} blocks={blocks} terms={terms} preview={stands} />
        </Box>
      )}
      <Box component="p" sx={{ m: 0, px: 2, py: 1, fontSize: '0.75rem', color: token('inkMuted') }}>
        {!alwaysOpen && `${translate('resources.contracts.text.onlyOpen')} `}
        {translate('resources.contracts.text.nearest')}
        {stands && ` ${translate('resources.contracts.standing.levels')}`}
      </Box>
    </Panel>
  );
}

interface LevelTableProps {
  contractId: string;
  preview: Preview | null;
  blocks: ReturnType<typeof levelBlocks>;
  terms: Terms;
}

function LevelTable({ contractId, blocks, terms, preview }: LevelTableProps) {
  const translate = useTranslate();
  const counts = preview && levelCounts(terms.targets, preview.deadlines);
  return (
    <Box component="table" sx={TABLE}>
      <thead>
        <tr>
          <th scope="col">{translate('resources.contracts.priority')}</th>
          {CLOCKS.map((clock) => (
            <th key={clock} scope="col">
              {translate(`resources.contracts.targets.${clock}`)}
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map(({ rows, ...scope }) => (
        <tbody key={scopeKey(scope)}>
          {blocks.length > 1 && (
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {scope.categoryId !== null && <CategoryHeading id={scope.categoryId} />}
                {scope.categoryId === null &&
                  translate(
                    `resources.contracts.text.${scope.categoryGroup === null ? 'forAll' : 'forGroup'}`,
                    {
                      name: scope.categoryGroup,
                    },
                  )}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <LevelRow
              key={row.priority}
              row={row}
              terms={terms}
              standing={(clock) => {
                const count = scopeKey(scope) === scopeKey(FOR_ALL) ? counts?.(row.priority, clock) : null;
                if (!preview || !count) return null;
                return (
                  <LevelStanding
                    count={count}
                    to={breachedPath(contractId, preview.month, count.priorities)}
                  />
                );
              }}
            />
          ))}
        </tbody>
      ))}
    </Box>
  );
}

function CategoryHeading({ id }: { id: string }) {
  const translate = useTranslate();
  const [before, after] = translate('resources.contracts.text.forCategory', { name: '|' }).split('|');
  return (
    <>
      {before}
      <Ref resource="categories" id={id} />
      {after}
    </>
  );
}

interface LevelRowProps {
  row: Target;
  terms: Terms;
  standing: (clock: Clock) => ReactNode;
}

function LevelRow({ row, terms, standing }: LevelRowProps) {
  const translate = useTranslate();
  const { working } = useDurationWords(useAlwaysOpen(terms));
  return (
    <tr>
      <th scope="row">
        <b>{row.priority}</b> {translate(`requestPage.priorities.${row.priority}`)}
      </th>
      {CLOCKS.map((clock) => {
        const duration = row[clock];
        return (
          <td key={clock} className={duration === null ? 'none' : undefined}>
            {duration === null ? translate('resources.contracts.text.noTarget') : working(duration)}
            {standing(clock)}
          </td>
        );
      })}
    </tr>
  );
}

const TABLE = {
  width: '100%',
  minWidth: 340,
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: { xs: 1, sm: 2 },
    py: 0.875,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& th': { fontWeight: 480 },
  '& thead th': { color: token('inkFaint'), fontSize: '0.75rem', fontWeight: 520 },
  '& .group th': { bgcolor: token('raised'), fontWeight: 560 },
  '& td': { fontWeight: 520 },
  '& .none': { color: token('inkFaint'), fontWeight: 400 },
} as const;

type DeadlinesMetClause = Extract<PenaltyClause, { kind: 'deadlines_met' }>;

const SAYS = 'resources.contracts.penalty';

/** A clause on the share of deadlines met, as a sentence with its amount. */
export function DeadlinesMet({ clause }: { clause: DeadlinesMetClause }) {
  const { translate, decimal, money } = useWords();
  const { target, priority, comparison, thresholdPercent, amountCents, amountPer } = clause;
  return (
    <p>
      {translate(`${SAYS}.met.${amountPer}`, {
        target: translate(`resources.contracts.targetsOf.${target}`),
        priority: translate(`${SAYS}.met.${priority === null ? 'anyPriority' : 'onePriority'}`, { priority }),
        comparison: translate(`${SAYS}.met.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        amount: money(amountCents),
      })}
    </p>
  );
}

/** `a, b o c` */
export function joined(words: readonly string[], last: string): string {
  const [final, ...others] = [...words].reverse();
  if (final === undefined) return '';
  return others.length === 0 ? final : `${others.reverse().join(', ')}${last}${final}`;
}

import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { PenaltyClause, Target } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { useDurationWords, useWords } from '../../../components/formats.ts';
import { Panel, Quiet } from '../../../components/page.tsx';
import { Ref } from '../../../components/records.tsx';
import type { Terms } from '../ContractList.tsx';
import { LevelStanding } from '../standing/MonthPanel.tsx';
import { breachedPath, CLOCKS, type Clock, levelCounts, type Preview } from '../standing/standing.ts';
import { useAlwaysOpen } from './articles.tsx';

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
      <Quiet sx={{ px: 2, py: 1, fontSize: '0.75rem' }}>
        {!alwaysOpen && `${translate('resources.contracts.text.onlyOpen')} `}
        {translate('resources.contracts.text.nearest')}
        {stands && ` ${translate('resources.contracts.standing.levels')}`}
      </Quiet>
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

/** For what levels hold: one entry of the catalogue, one group of it, or, with neither, all. */
export interface LevelScope {
  categoryId: string | null;
  categoryGroup: string | null;
}

export const FOR_ALL: LevelScope = { categoryId: null, categoryGroup: null };

interface LevelBlock extends LevelScope {
  /** The most urgent first. */
  rows: Target[];
}

/** A name for a scope among the others of its contract. */
export const scopeKey = ({ categoryId, categoryGroup }: LevelScope): string =>
  categoryId ?? (categoryGroup === null ? 'all' : `group ${categoryGroup}`);

const scopeOf = ({ categoryId, categoryGroup = null }: Target): LevelScope => ({
  categoryId,
  categoryGroup,
});

/** The rows of one scope. */
export const rowsOf = (targets: readonly Target[], scope: LevelScope): Target[] =>
  targets.filter((target) => scopeKey(scopeOf(target)) === scopeKey(scope));

/** The scopes that have rows, each once: for all, groups, single entries. */
export function scopesOf(targets: readonly Target[]): LevelScope[] {
  const scopes = new Map(targets.map(scopeOf).map((scope) => [scopeKey(scope), scope]));
  return [...scopes.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = ({ categoryId, categoryGroup }: LevelScope): number => {
  if (categoryId !== null) return 2;
  return categoryGroup === null ? 0 : 1;
};

/** The targets by what they hold for, those for all entries first. */
function levelBlocks(targets: readonly Target[]): LevelBlock[] {
  return scopesOf(targets).map((scope) => ({
    ...scope,
    rows: rowsOf(targets, scope).sort((a, b) => a.priority - b.priority),
  }));
}

/** The targets with one duration set; a row without any is left out. */
export function withLevel(
  targets: readonly Target[],
  { scope, priority, clock }: { scope: LevelScope; priority: number; clock: Clock },
  duration: string | null,
): Target[] {
  const isRow = (target: Target) =>
    scopeKey(scopeOf(target)) === scopeKey(scope) && target.priority === priority;
  const before = targets.find(isRow) ?? {
    categoryId: scope.categoryId,
    ...(scope.categoryGroup === null ? {} : { categoryGroup: scope.categoryGroup }),
    priority,
    takeCharge: null,
    response: null,
    resolution: null,
  };
  const row: Target = { ...before, [clock]: duration };
  const others = targets.filter((target) => !isRow(target));
  return CLOCKS.some((one) => row[one] !== null) ? [...others, row] : others;
}

import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useDurationWords } from '../../shared/durations.ts';
import { Ref } from '../../shared/Ref.tsx';
import type { Target } from '../../shared/types.ts';
import type { Terms } from '../versions.ts';
import { CLOCKS, levelBlocks, scopeKey } from './levels.ts';
import { useAlwaysOpen } from './useAlwaysOpen.ts';

/** Within what time what must have happened, by priority: for all entries, then for those with levels of their own. */
export function ServiceLevels({ terms }: { terms: Terms }) {
  const translate = useTranslate();
  const blocks = levelBlocks(terms.targets);
  const alwaysOpen = useAlwaysOpen(terms);
  return (
    <Panel title={translate('resources.contracts.sections.levels')} flush>
      {blocks.length === 0 ? (
        <Box component="p" sx={{ m: 0, px: 2, pb: 1.5 }}>
          {translate('resources.contracts.text.noLevels')}
        </Box>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <LevelTable blocks={blocks} terms={terms} />
        </Box>
      )}
      <Box component="p" sx={{ m: 0, px: 2, py: 1, fontSize: '0.75rem', color: token('inkMuted') }}>
        {!alwaysOpen && `${translate('resources.contracts.text.onlyOpen')} `}
        {translate('resources.contracts.text.nearest')}
      </Box>
    </Panel>
  );
}

interface LevelTableProps {
  blocks: ReturnType<typeof levelBlocks>;
  terms: Terms;
}

function LevelTable({ blocks, terms }: LevelTableProps) {
  const translate = useTranslate();
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
            <LevelRow key={row.priority} row={row} terms={terms} />
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

function LevelRow({ row, terms }: { row: Target; terms: Terms }) {
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

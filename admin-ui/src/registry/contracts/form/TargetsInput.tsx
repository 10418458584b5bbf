import { Box, Button, IconButton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import { Icon } from '../../../components/Icon.tsx';
import { OptionPicker } from '../../../requests/show/fields/OptionPicker.tsx';
import { categoryOption, useCategories } from '../../../requests/show/lookups.ts';
import { Ref } from '../../shared/Ref.tsx';
import type { Target } from '../../shared/types.ts';
import { useCustomInput } from '../../shared/useCustomInput.tsx';
import { withLevel } from '../terms/levels.ts';
import { LevelFields } from './LevelFields.tsx';

/** The service levels: for all entries of the catalogue, and for those that have their own. */
export function TargetsInput({ contractId }: { contractId: string | null }) {
  const translate = useTranslate();
  const { value, change } = useCustomInput<Target[]>({ source: 'targets' });
  const targets = value ?? [];
  const [added, setAdded] = useState<string[]>([]);
  const own = [...new Set([...targets.flatMap(({ categoryId }) => categoryId ?? []), ...added])];
  const remove = (categoryId: string) => {
    setAdded(added.filter((id) => id !== categoryId));
    change(targets.filter((target) => target.categoryId !== categoryId));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {[null, ...own].map((categoryId) => (
        <Box key={categoryId ?? 'all'} component="section" sx={BLOCK}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
            <Box component="h3" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 560 }}>
              {categoryId === null ? (
                translate('resources.contracts.text.forAll')
              ) : (
                <Ref resource="categories" id={categoryId} plain />
              )}
            </Box>
            {categoryId !== null && (
              <IconButton onClick={() => remove(categoryId)} aria-label={translate('registry.remove')}>
                <Icon name="close" />
              </IconButton>
            )}
          </Box>
          <LevelFields
            rows={targets.filter((target) => target.categoryId === categoryId)}
            onChange={(priority, clock, duration) =>
              change(withLevel(targets, { categoryId, priority, clock }, duration))
            }
          />
        </Box>
      ))}
      {contractId === null ? (
        <Box sx={{ color: token('inkMuted') }}>{translate('resources.contracts.helper.targetsLater')}</Box>
      ) : (
        <AddCategory contractId={contractId} taken={own} onAdd={(id) => setAdded([...added, id])} />
      )}
    </Box>
  );
}

interface AddCategoryProps {
  contractId: string;
  taken: readonly string[];
  onAdd: (categoryId: string) => void;
}

function AddCategory({ contractId, taken, onAdd }: AddCategoryProps) {
  const translate = useTranslate();
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const { categories, loading } = useCategories(contractId, typed);
  if (!choosing) {
    return (
      <Button
        onClick={() => setChoosing(true)}
        startIcon={<Icon name="plus" size={16} />}
        sx={{ justifySelf: 'start' }}
      >
        {translate('resources.contracts.levels.addCategory')}
      </Button>
    );
  }
  return (
    <OptionPicker
      label={translate('resources.contracts.levels.addCategory')}
      options={categories.filter(({ id }) => !taken.includes(id)).map(categoryOption)}
      value={null}
      onChange={(id) => {
        if (id) onAdd(id);
        setChoosing(false);
      }}
      onSearch={setTyped}
      loading={loading}
      autoFocus
    />
  );
}

const BLOCK = {
  p: 1.5,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;

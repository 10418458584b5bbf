import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../../app/me.ts';
import { Icon } from '../../components/Icon.tsx';
import { useMonths } from '../months.ts';
import { CloseMonthDialog } from './CloseMonthDialog.tsx';

interface CloseMonthButtonProps {
  /** The contract and month that are meant, where the page is about one. */
  of?: { contractId: string; month: string };
}

/** Closes a month that is over, for those who may. */
export function CloseMonthButton({ of }: CloseMonthButtonProps) {
  const translate = useTranslate();
  const months = useMonths();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('statements', 'create')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Icon name="check" size={16} />} onClick={() => setOpen(true)}>
        {of
          ? translate('resources.statements.close.labelOf', { month: months.long(of.month) })
          : translate('resources.statements.close.label')}
      </Button>
      {open && <CloseMonthDialog {...(of ? { of } : {})} onClose={() => setOpen(false)} />}
    </>
  );
}

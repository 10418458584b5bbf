import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ArrayInputBase,
  SimpleFormIteratorBase,
  SimpleFormIteratorItemBase,
  useArrayInput,
  useSimpleFormIterator,
  useSimpleFormIteratorItem,
  useTranslate,
} from 'react-admin';
import { BLOCK, PLAIN_LIST } from '../../app/theme/tokens.ts';
import { Icon, IconAction } from '../../components/Icon.tsx';

interface RowsProps {
  source: string;
  /** The key of the button that adds a row. */
  add: string;
  newRow: () => Record<string, unknown>;
  /** Further ways to add rows, beside the button. */
  more?: ReactNode;
  /** The fields of a row; their sources are relative to it. */
  children: ReactNode;
}

/** A form's field that is a list: its rows, each with its fields and a button that removes it. */
export function Rows({ source, ...rest }: RowsProps) {
  return (
    <ArrayInputBase source={source}>
      <SimpleFormIteratorBase>
        <RowList {...rest} />
      </SimpleFormIteratorBase>
    </ArrayInputBase>
  );
}

function RowList({ add, newRow, more, children }: Omit<RowsProps, 'source'>) {
  const translate = useTranslate();
  const { fields } = useArrayInput();
  const { add: append } = useSimpleFormIterator();
  return (
    <Box sx={{ display: 'grid', gap: 1.25, justifyItems: 'start' }}>
      <Box component="ul" sx={LIST}>
        {fields.map(({ id }, index) => (
          <SimpleFormIteratorItemBase key={id} index={index}>
            <Row>{children}</Row>
          </SimpleFormIteratorItemBase>
        ))}
      </Box>
      <Button onClick={() => append(newRow())} startIcon={<Icon name="plus" size={16} />}>
        {translate(add)}
      </Button>
      {more}
    </Box>
  );
}

function Row({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { index, remove } = useSimpleFormIteratorItem();
  return (
    <Box component="li" sx={ROW}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      <IconAction
        icon="close"
        label={translate('registry.removeNamed', { name: index + 1 })}
        onClick={remove}
      />
    </Box>
  );
}

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.25,
  width: '100%',
  '&:empty': { display: 'none' },
} as const;

const ROW = {
  display: 'flex',
  gap: 0.5,
  alignItems: 'flex-start',
  p: 1.25,
  ...BLOCK,
} as const;

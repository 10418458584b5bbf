import { Box, Button, IconButton, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Icon } from '../../components/Icon.tsx';
import { TextArea } from '../../requests/show/fields/TextArea.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';
import { WorkOrderDialog, type WorkOrderDialogProps } from './WorkOrderDialog.tsx';

interface PartLine {
  key: number;
  description: string;
  code: string;
  quantity: number;
}

/** What was done, and the parts that it took. */
export function CompleteDialog(dialog: WorkOrderDialogProps) {
  const translate = useTranslate();
  const submission = useWorkOrderCommand(dialog.order);
  const [report, setReport] = useState('');
  const [parts, setParts] = useState<PartLine[]>([]);
  const [missing, setMissing] = useState(false);
  const change = (key: number, changed: Partial<PartLine>) =>
    setParts((lines) => lines.map((line) => (line.key === key ? { ...line, ...changed } : line)));
  return (
    <WorkOrderDialog
      {...dialog}
      command="complete"
      submission={submission}
      body={() => {
        setMissing(report.trim() === '');
        if (report.trim() === '') return null;
        const used = parts.filter((part) => part.description.trim() !== '').map(partBody);
        return { report: report.trim(), ...(used.length > 0 ? { parts: used } : {}) };
      }}
    >
      <TextArea
        label={translate('workOrderPage.fields.report')}
        value={report}
        onChange={setReport}
        error={submission.errors.report ?? (missing ? translate('requestPage.errors.required') : undefined)}
        rows={4}
        required
        autoFocus
      />
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, display: 'grid', gap: 1 }}>
        <Box component="legend" sx={{ fontSize: '0.75rem', mb: 0.5 }}>
          {translate('workOrderPage.fields.parts')}
        </Box>
        {parts.map((part, index) => (
          <Box key={part.key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 96px 72px auto' }}>
            <TextField
              label={translate('workOrderPage.fields.partDescription', { index: index + 1 })}
              value={part.description}
              onChange={(event) => change(part.key, { description: event.target.value })}
              error={submission.errors[`parts.${index}.description`] !== undefined}
              helperText={submission.errors[`parts.${index}.description`]}
              autoFocus
            />
            <TextField
              label={translate('workOrderPage.fields.partCode')}
              value={part.code}
              onChange={(event) => change(part.key, { code: event.target.value })}
            />
            <TextField
              type="number"
              label={translate('workOrderPage.fields.partQuantity')}
              value={part.quantity}
              onChange={(event) => change(part.key, { quantity: Number(event.target.value) })}
              slotProps={{ htmlInput: { min: 1, inputMode: 'numeric' } }}
            />
            <IconButton
              aria-label={translate('workOrderPage.fields.removePart', { index: index + 1 })}
              onClick={() => setParts((lines) => lines.filter((line) => line.key !== part.key))}
            >
              <Icon name="close" />
            </IconButton>
          </Box>
        ))}
        <Button
          variant="text"
          sx={{ justifySelf: 'start' }}
          onClick={() =>
            setParts((lines) => [...lines, { key: Date.now(), description: '', code: '', quantity: 1 }])
          }
        >
          {translate('workOrderPage.fields.addPart')}
        </Button>
      </Box>
    </WorkOrderDialog>
  );
}

const partBody = ({ description, code, quantity }: PartLine) => ({
  description: description.trim(),
  ...(code.trim() ? { code: code.trim() } : {}),
  quantity,
});

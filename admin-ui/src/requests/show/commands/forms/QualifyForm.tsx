import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PRIORITIES, type Priority, provisionalPriority } from '../../../../../../domain/request/priority.ts';
import { LevelKeys } from '../../fields/LevelKeys.tsx';
import { OptionPicker } from '../../fields/OptionPicker.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { categoryOption, useCategories } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** Category, impact and urgency; a priority other than theirs is possible and says why (R09). */
export function QualifyForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const [typed, setTyped] = useState('');
  const { categories, loading } = useCategories(request.contractId, typed);
  const form = useCommandForm(() => ({
    categoryId: request.categoryId,
    impact: request.impact,
    urgency: request.urgency,
    priority: keptOverride(request.priority, provisionalPriority(request.impact, request.urgency)),
    reason: '',
    note: '',
  }));
  const { categoryId, impact, urgency, priority, reason, note } = form.values;
  const computed = provisionalPriority(impact, urgency);
  const overridden = priority !== null && priority !== computed;
  const required = translate('requestPage.errors.required');
  return (
    <CommandDialog
      {...dialog}
      command="qualify"
      fields={['categoryId', 'impact', 'urgency', 'priority', 'reason', 'note']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => ({
        ...(categoryId === null ? { categoryId: required } : {}),
        ...(overridden && reason.trim() === ''
          ? { reason: translate('requestPage.commands.qualify.reasonRequired') }
          : {}),
      })}
      body={() => ({
        categoryId,
        ...(impact ? { impact } : {}),
        ...(urgency ? { urgency } : {}),
        ...(overridden ? { priority, reason: reason.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      })}
    >
      <OptionPicker
        label={translate('requestPage.fields.category')}
        options={categories.map(categoryOption)}
        loading={loading}
        value={categoryId}
        onChange={(id) => form.set('categoryId', id)}
        onSearch={setTyped}
        error={form.errors.categoryId}
        required
        autoFocus
      />
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <LevelKeys
          of="impact"
          value={impact}
          onChange={(value) => form.set('impact', value)}
          error={form.errors.impact}
        />
        <LevelKeys
          of="urgency"
          value={urgency}
          onChange={(value) => form.set('urgency', value)}
          error={form.errors.urgency}
        />
      </Box>
      <TextField
        select
        label={translate('requestPage.fields.priority')}
        value={priority ?? computed}
        onChange={(event) => form.set('priority', Number(event.target.value) as Priority)}
        error={form.errors.priority !== undefined}
        helperText={
          form.errors.priority ??
          translate(
            overridden ? 'requestPage.commands.qualify.overridden' : 'requestPage.commands.qualify.computed',
          )
        }
      >
        {PRIORITIES.map((value) => (
          <MenuItem key={value} value={value}>
            {value} · {translate(`requestPage.priorities.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      {overridden && (
        <TextArea
          label={translate('requestPage.commands.qualify.reason')}
          value={reason}
          onChange={(value) => form.set('reason', value)}
          error={form.errors.reason}
          rows={2}
          required
        />
      )}
      <TextArea
        label={translate('requestPage.fields.noteOptional')}
        value={note}
        onChange={(value) => form.set('note', value)}
        error={form.errors.note}
        rows={2}
      />
    </CommandDialog>
  );
}

/** A priority that somebody set by hand stays set; one that follows from the levels goes on following them. */
function keptOverride(priority: Priority | null, computed: Priority): Priority | null {
  return priority === null || priority === computed ? null : priority;
}

import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MAINTENANCE_DOCUMENTS } from '../../../../../../domain/contract/maintenance.ts';
import { PRIORITIES, type Priority, provisionalPriority } from '../../../../../../domain/request/priority.ts';
import { useRead } from '../../../../api/client.ts';
import type { Category, MaintenanceDocument } from '../../../../api/types.ts';
import { useMe } from '../../../../app/session.ts';
import { token } from '../../../../app/theme/tokens.ts';
import { DocumentChecks, LevelKeys } from '../../../../components/ChoiceKeys.tsx';
import { OptionPicker, SelectField, TextArea } from '../../../../components/fields.tsx';
import { Quiet } from '../../../../components/page.tsx';
import { categoryOption, useCategories, useContract, useStaff, useSuppliers } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps, useCommandForm } from '../CommandDialog.tsx';

/** Category, impact and urgency; a priority other than theirs is possible and says why (R09). */
export function QualifyForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const [typed, setTyped] = useState('');
  const { rows: categories, loading } = useCategories(request.contractId, typed);
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
      form={form}
      check={() => ({
        categoryId: categoryId === null ? required : undefined,
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
        <LevelKeys of="impact" {...form.field('impact')} />
        <LevelKeys of="urgency" {...form.field('urgency')} />
      </Box>
      <SelectField
        label={translate('requestPage.fields.priority')}
        value={priority ?? computed}
        onChange={(value) => form.set('priority', value)}
        error={form.errors.priority !== undefined}
        helperText={
          form.errors.priority ??
          translate(
            overridden ? 'requestPage.commands.qualify.overridden' : 'requestPage.commands.qualify.computed',
          )
        }
        options={PRIORITIES.map(
          (value) => [value, `${value} · ${translate(`requestPage.priorities.${value}`)}`] as const,
        )}
      />
      {overridden && (
        <TextArea
          label={translate('requestPage.commands.qualify.reason')}
          {...form.field('reason')}
          rows={2}
          required
        />
      )}
      <TextArea label={translate('requestPage.fields.noteOptional')} {...form.field('note')} rows={2} />
    </CommandDialog>
  );
}

/** A priority that somebody set by hand stays set; one that follows from the levels goes on following them. */
function keptOverride(priority: Priority | null, computed: Priority): Priority | null {
  return priority === null || priority === computed ? null : priority;
}

/** Whom the work is offered to: by the category's routing, or to one supplier of choice (R10). */
export function DispatchForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { rows: suppliers, loading } = useSuppliers(request.contractId);
  const routing = useRouting(request.categoryId);
  const form = useCommandForm(() => ({ supplierId: null as string | null, instructions: '' }));
  const { supplierId, instructions } = form.values;
  const nameOf = (id: string) => suppliers.find((supplier) => supplier.id === id)?.name ?? '…';
  const nobody = routing !== null && routing.length === 0;
  return (
    <CommandDialog
      {...dialog}
      command="dispatch"
      form={form}
      check={() => ({
        supplierId:
          nobody && supplierId === null ? translate('requestPage.commands.dispatch.nobody') : undefined,
      })}
      body={() => ({
        ...(supplierId ? { supplierId } : {}),
        ...(instructions.trim() ? { instructions: instructions.trim() } : {}),
      })}
    >
      {supplierId === null && routing !== null && routing.length > 0 && (
        <Box sx={{ p: 1.25, borderRadius: '8px', bgcolor: token('sunken') }}>
          <Quiet sx={{ fontSize: '0.8125rem' }}>{translate('requestPage.commands.dispatch.routing')}</Quiet>
          <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 2.5, '& li:first-of-type': { fontWeight: 620 } }}>
            {routing.map((route) => (
              <li key={`${route.supplierId}${route.serviceCentreId}`}>{nameOf(route.supplierId)}</li>
            ))}
          </Box>
        </Box>
      )}
      <OptionPicker
        label={translate(`requestPage.commands.dispatch.${nobody ? 'supplier' : 'otherSupplier'}`)}
        options={suppliers.map((supplier) => ({
          id: supplier.id,
          label: supplier.name,
          detail: translate(`requestPage.supplierKinds.${supplier.kind}`),
        }))}
        loading={loading}
        {...form.field('supplierId')}
        required={nobody}
        autoFocus={nobody}
      />
      <TextArea
        label={translate('requestPage.commands.dispatch.instructions')}
        {...form.field('instructions')}
        autoFocus
      />
    </CommandDialog>
  );
}

/** Who is asked, in order, for a category; null until it is known. */
function useRouting(categoryId: string | null) {
  const { data } = useRead<Category>(
    ['categories', 'lookup', 'one', categoryId],
    `/categories/${categoryId}`,
    { enabled: categoryId !== null },
  );
  return categoryId === null ? [] : (data?.routing ?? null);
}

/** Who looks after the request; opens with oneself chosen where nobody does, so that Enter takes it. */
export function AssignForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { rows: staff, loading } = useStaff();
  const own = useMe()?.user.id ?? null;
  const form = useCommandForm(() => ({ assigneeId: request.assigneeId ?? own }));
  const { assigneeId } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="assign"
      form={form}
      body={() => ({ assigneeId })}
      submitLabel={translate(`requestPage.commands.assign.${assigneeId === null ? 'free' : 'submit'}`)}
    >
      <OptionPicker
        label={translate('requestPage.fields.assignee')}
        options={staff.map((user) => ({
          id: user.id,
          label:
            user.id === own ? translate('requestPage.commands.assign.me', { name: user.name }) : user.name,
          detail: translate(`app.roles.${user.role}`),
        }))}
        loading={loading}
        {...form.field('assigneeId')}
        hint={translate('requestPage.commands.assign.hint')}
        autoFocus
      />
      {own !== null && assigneeId !== own && (
        <Button variant="text" sx={{ justifySelf: 'start' }} onClick={() => form.set('assigneeId', own)}>
          {translate('requestPage.commands.assign.takeIt')}
        </Button>
      )}
    </CommandDialog>
  );
}

/** Which of the documents that maintenance needs were presented (R38); those that were before stay so. */
export function PresentDocumentsForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { required, presented } = request.documents;
  const asked = useContract(request.contractId)?.maintenance?.requiredDocuments ?? required;
  const missing = MAINTENANCE_DOCUMENTS.filter((one) => asked.includes(one) && !presented.includes(one));
  const form = useCommandForm(() => ({ documents: [] as MaintenanceDocument[] }));
  const { documents } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="present-documents"
      form={form}
      check={() => ({
        documents:
          documents.length === 0 ? translate('requestPage.commands.present-documents.chooseOne') : undefined,
      })}
      body={() => ({ documents })}
    >
      <DocumentChecks
        legend={translate('requestPage.commands.present-documents.which')}
        documents={missing}
        {...form.field('documents')}
        autoFocus
      />
    </CommandDialog>
  );
}

import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { get } from '../../../../api/client.ts';
import type { Category } from '../../../../api/types.ts';
import { token } from '../../../../app/theme/tokens.ts';
import { OptionPicker } from '../../fields/OptionPicker.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useSuppliers } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** Whom the work is offered to: by the category's routing, or to one supplier of choice (R10). */
export function DispatchForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { suppliers, loading } = useSuppliers(request.contractId);
  const routing = useRouting(request.categoryId);
  const form = useCommandForm(() => ({ supplierId: null as string | null, instructions: '' }));
  const { supplierId, instructions } = form.values;
  const nameOf = (id: string) => suppliers.find((supplier) => supplier.id === id)?.name ?? '…';
  const nobody = routing !== null && routing.length === 0;
  return (
    <CommandDialog
      {...dialog}
      command="dispatch"
      fields={['supplierId', 'instructions']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() =>
        nobody && supplierId === null ? { supplierId: translate('requestPage.commands.dispatch.nobody') } : {}
      }
      body={() => ({
        ...(supplierId ? { supplierId } : {}),
        ...(instructions.trim() ? { instructions: instructions.trim() } : {}),
      })}
    >
      {supplierId === null && routing !== null && routing.length > 0 && (
        <Box sx={{ p: 1.25, borderRadius: '8px', bgcolor: token('sunken') }}>
          <Box component="p" sx={{ m: 0, color: token('inkMuted'), fontSize: '0.8125rem' }}>
            {translate('requestPage.commands.dispatch.routing')}
          </Box>
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
        value={supplierId}
        onChange={(id) => form.set('supplierId', id)}
        error={form.errors.supplierId}
        required={nobody}
        autoFocus={nobody}
      />
      <TextArea
        label={translate('requestPage.commands.dispatch.instructions')}
        value={instructions}
        onChange={(value) => form.set('instructions', value)}
        error={form.errors.instructions}
        autoFocus
      />
    </CommandDialog>
  );
}

/** Who is asked, in order, for a category; null until it is known. */
function useRouting(categoryId: string | null) {
  const { data } = useQuery({
    queryKey: ['categories', 'lookup', 'one', categoryId],
    queryFn: ({ signal }) => get<Category>(`/categories/${categoryId}`, undefined, signal),
    enabled: categoryId !== null,
  });
  return categoryId === null ? [] : (data?.routing ?? null);
}

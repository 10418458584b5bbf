import { useTranslate } from 'react-admin';
import { MAINTENANCE_DOCUMENTS } from '../../../../../../domain/contract/maintenance.ts';
import type { MaintenanceDocument } from '../../../../api/types.ts';
import { DocumentChecks } from '../../fields/DocumentChecks.tsx';
import { useContract } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

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
      fields={['documents']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() =>
        documents.length === 0
          ? { documents: translate('requestPage.commands.present-documents.chooseOne') }
          : {}
      }
      body={() => ({ documents })}
    >
      <DocumentChecks
        legend={translate('requestPage.commands.present-documents.which')}
        documents={missing}
        value={documents}
        onChange={(value) => form.set('documents', value)}
        error={form.errors.documents}
        autoFocus
      />
    </CommandDialog>
  );
}

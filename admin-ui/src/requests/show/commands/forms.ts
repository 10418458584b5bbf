import type { ComponentType } from 'react';
import type { RequestCommand } from '../../../api/types.ts';
import type { DialogProps } from './CommandDialog.tsx';
import { AssignForm } from './forms/AssignForm.tsx';
import { ChangeTermsForm } from './forms/ChangeTermsForm.tsx';
import { DispatchForm } from './forms/DispatchForm.tsx';
import { MergeForm } from './forms/MergeForm.tsx';
import { MoveDeadlineForm } from './forms/MoveDeadlineForm.tsx';
import { NoteForm } from './forms/NoteForm.tsx';
import { PresentDocumentsForm } from './forms/PresentDocumentsForm.tsx';
import { QualifyForm } from './forms/QualifyForm.tsx';
import { RecontactForm } from './forms/RecontactForm.tsx';
import { RemindForm } from './forms/RemindForm.tsx';
import { ResumeForm } from './forms/ResumeForm.tsx';
import { SuspendForm } from './forms/SuspendForm.tsx';
import { CancelForm, ReopenForm, ResolveForm } from './forms/TextOnly.tsx';
import { VerifyForm } from './forms/VerifyForm.tsx';

/** The dialog of each command. */
export const COMMAND_FORMS: Record<RequestCommand, ComponentType<DialogProps>> = {
  assign: AssignForm,
  qualify: QualifyForm,
  resolve: ResolveForm,
  dispatch: DispatchForm,
  suspend: SuspendForm,
  resume: ResumeForm,
  verify: VerifyForm,
  recontact: RecontactForm,
  reopen: ReopenForm,
  cancel: CancelForm,
  merge: MergeForm,
  note: NoteForm,
  remind: RemindForm,
  'move-deadline': MoveDeadlineForm,
  'present-documents': PresentDocumentsForm,
  'change-terms': ChangeTermsForm,
};

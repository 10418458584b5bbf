import type { ComponentType } from 'react';
import type { RequestCommand } from '../../../api/types.ts';
import type { DialogProps } from './CommandDialog.tsx';
import { ChangeTermsForm, MoveDeadlineForm, SuspendForm } from './forms/clocks.tsx';
import { MergeForm, RecontactForm, VerifyForm } from './forms/outcome.tsx';
import { CancelForm, NoteForm, RemindForm, ReopenForm, ResolveForm, ResumeForm } from './forms/words.tsx';
import { AssignForm, DispatchForm, PresentDocumentsForm, QualifyForm } from './forms/work.tsx';

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

import { Box, Skeleton } from '@mui/material';
import { type ComponentType, useCallback, useState } from 'react';
import { ShowBase, useNotify, useRecordContext, useTranslate } from 'react-admin';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, isStale } from '../../api/problem.ts';
import type { RequestCommand, RequestDetail } from '../../api/types.ts';
import { ErrorState, Title } from '../../components/page.tsx';
import { CommandBar, useCommandKeys } from './commands/CommandBar.tsx';
import type { DialogProps } from './commands/CommandDialog.tsx';
import { AT_ONCE } from './commands/catalogue.ts';
import {
  CancelForm,
  ChangeTermsForm,
  MoveDeadlineForm,
  NoteForm,
  RemindForm,
  ReopenForm,
  ResolveForm,
  ResumeForm,
  SuspendForm,
} from './commands/forms/clocks.tsx';
import { MergeForm, RecontactForm, VerifyForm } from './commands/forms/outcome.tsx';
import { AssignForm, DispatchForm, PresentDocumentsForm, QualifyForm } from './commands/forms/work.tsx';
import { type RequestPage, RequestPageProvider, useRequestDetails } from './page.ts';
import { Record } from './panels/Conversation.tsx';
import { DeadlinesPanel, RefusedEvents, RequestFacts, Standing, WorkOrdersPanel } from './panels/panels.tsx';
import { RequestHeader } from './panels/RequestHeader.tsx';

/** A request's page: what was asked, where it stands, what happened, and what may be done now. */
export function RequestShow() {
  return (
    <ShowBase>
      <RequestPageOf />
    </ShowBase>
  );
}

function RequestPageOf() {
  const request = useRecordContext<RequestDetail>();
  return request ? <LoadedPage key={request.id} request={request} /> : null;
}

function LoadedPage({ request }: { request: RequestDetail }) {
  const translate = useTranslate();
  const notify = useNotify();
  const sendCommand = useSendCommand();
  const details = useRequestDetails(request.id);
  const [open, setOpen] = useState<RequestCommand | null>(null);
  const { id, version } = request;
  const { refresh, ready, error } = details;

  const done = useCallback(
    (command: RequestCommand) => {
      setOpen(null);
      notify(`requestPage.commands.${command}.done`, { type: 'success' });
      void refresh();
    },
    [notify, refresh],
  );
  const give = useCallback(
    async (command: RequestCommand) => {
      if (!AT_ONCE.includes(command)) return setOpen(command);
      try {
        await sendCommand({ resource: 'requests', id, version, command });
        done(command);
      } catch (error) {
        if (isStale(error)) setOpen(command);
        else notify(describeCommandError(error, translate), { type: 'error' });
        void refresh();
      }
    },
    [sendCommand, id, version, done, notify, translate, refresh],
  );
  useCommandKeys(ready ? request.allowed : NOTHING, give);
  const page: RequestPage = { request, ...details, give };
  const Form = open && COMMAND_FORMS[open];
  return (
    <RequestPageProvider value={page}>
      <Title title={`${request.number} · ${request.subject}`} />
      <Box sx={LAYOUT}>
        <Box className="head">
          <RequestHeader />
        </Box>
        {ready ? <PageBody /> : <Waiting error={error} onRetry={() => void refresh()} />}
      </Box>
      {Form && open && <Form onClose={() => setOpen(null)} onDone={() => done(open)} />}
    </RequestPageProvider>
  );
}

function PageBody() {
  return (
    <>
      <Box className="commands">
        <CommandBar />
      </Box>
      <Box className="main">
        <Standing />
        <Record />
      </Box>
      <Box className="side">
        <DeadlinesPanel />
        <WorkOrdersPanel />
        <RefusedEvents />
        <RequestFacts />
      </Box>
    </>
  );
}

/** Nothing is said of a request before it is known. */
function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <Skeleton height={190} className="main" />
      <Skeleton height={190} className="side" />
    </>
  );
}

const NOTHING: readonly RequestCommand[] = [];

const LAYOUT = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' },
  alignItems: 'start',
  '& .head, & .commands': { gridColumn: '1 / -1', minWidth: 0 },
  '& .commands': { mt: -0.5 },
  '@media (max-width: 699px)': {
    '& .commands': {
      order: 9,
      position: 'sticky',
      bottom: 'var(--sp-bottom, calc(57px + env(safe-area-inset-bottom)))',
      zIndex: 5,
      mt: 0,
    },
  },
  '& .main, & .side': { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

/** The dialog of each command. */
const COMMAND_FORMS: Record<RequestCommand, ComponentType<DialogProps>> = {
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

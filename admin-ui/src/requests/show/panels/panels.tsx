import { Box, Button, Link } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router';
import { MAINTENANCE_DOCUMENTS } from '../../../../../domain/contract/maintenance.ts';
import type { WorkOrder } from '../../../api/types.ts';
import { isForSomethingElse } from '../../../app/layout/shortcuts.tsx';
import { PLAIN_LIST, token, tone } from '../../../app/theme/tokens.ts';
import { useWords } from '../../../components/formats.ts';
import { KeyCap } from '../../../components/Icon.tsx';
import { Panel, Quiet } from '../../../components/page.tsx';
import { Facts } from '../../../components/records.tsx';
import { WorkOrderActions } from '../../../work-orders/actions/WorkOrderActions.tsx';
import { PartList, WorkOrderMark } from '../../../work-orders/WorkOrderShow.tsx';
import { DeadlineBars } from '../deadlines/DeadlineBars.tsx';
import { deadlinePath } from '../deadlines/explained/words.ts';
import { useRequestPage } from '../page.ts';
import { ProcessPicture } from '../process/ProcessPicture.tsx';
import { drawPicture } from '../process/steps.ts';
import { whatItWaitsFor } from '../process/waiting.ts';

const URGES = { act: tone('warn'), wait: tone('info'), over: tone('neutral') } as const;

/** Where the request stands in its process, and what it waits for, in one sentence. */
export function Standing() {
  const { translate, moments } = useWords();
  const { request, timeline, workOrders } = useRequestPage();
  const picture = drawPicture(request.state, timeline);
  const waiting = whatItWaitsFor(
    request,
    workOrders.map((order) => ({
      ...order,
      supplierName: order.supplierName ?? translate('requestPage.actors.supplier'),
    })),
    timeline,
  );
  const said = Object.entries(waiting.instants ?? {}).map(([name, instant]) => [
    name,
    name === 'due' ? moments.due(instant) : moments.near(instant),
  ]);
  const sentence = translate(`requestPage.waiting.${waiting.key}`, {
    ...waiting.names,
    ...waiting.counts,
    documents: (waiting.documents ?? []).map((one) => translate(`requestPage.documents.${one}`)).join(', '),
    ...Object.fromEntries(said),
  });
  const colours = URGES[waiting.urge];
  return (
    <Panel
      title={translate('requestPage.panels.standing')}
      actions={
        picture.cycle > 1 && (
          <Box component="span" sx={{ fontSize: '0.75rem', fontWeight: 560, color: token('warnInk') }}>
            ↻ {translate('requestPage.process.cycle', { cycle: picture.cycle })}
          </Box>
        )
      }
    >
      <ProcessPicture picture={picture} />
      <Box
        component="p"
        role="status"
        sx={{
          m: 0,
          mt: 1.5,
          px: 1.25,
          py: 0.875,
          borderRadius: '8px',
          borderLeft: `3px solid ${colours.strong}`,
          bgcolor: colours.soft,
          color: colours.ink,
          fontWeight: 540,
        }}
      >
        {sentence}
      </Box>
    </Panel>
  );
}

/** The deadlines as they stand, and by a click or the key L how they are reckoned. */
export function DeadlinesPanel() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { request, deadlines } = useRequestPage();
  const path = deadlinePath(request.id);
  const explained = deadlines.length > 0;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== EXPLAIN_KEY || isForSomethingElse(event) || !explained) return;
      event.preventDefault();
      void navigate(path);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, path, explained]);
  return (
    <Panel
      title={translate('requestPage.panels.deadlines')}
      actions={
        explained && (
          <Button
            component={RouterLink}
            to={path}
            size="small"
            variant="text"
            aria-keyshortcuts={EXPLAIN_KEY}
            endIcon={<KeyCap>{EXPLAIN_KEY.toUpperCase()}</KeyCap>}
          >
            {translate('requestPage.explained.open')}
          </Button>
        )
      }
    >
      <DeadlineBars />
    </Panel>
  );
}

/** No command of a request has it. */
const EXPLAIN_KEY = 'l';

/** The work orders of the request, the newest first, with what may be done to each. */
export function WorkOrdersPanel() {
  const translate = useTranslate();
  const { workOrders } = useRequestPage();
  if (workOrders.length === 0) return null;
  return (
    <Panel title={translate('requestPage.panels.workOrders')}>
      <Box component="ul" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1.25 }}>
        {[...workOrders].reverse().map((order) => (
          <WorkOrderItem key={order.id} order={order} />
        ))}
      </Box>
    </Panel>
  );
}

function WorkOrderItem({ order }: { order: WorkOrder }) {
  const { translate, moments } = useWords();
  const { supplierName, scheduledFrom, scheduledTo, offerExpiresAt, report, reason, instructions } = order;
  return (
    <Box
      component="li"
      sx={{
        pb: 1.25,
        borderBottom: `1px solid ${token('line')}`,
        '&:last-child': { border: 0, pb: 0 },
        display: 'grid',
        gap: 0.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <strong>{supplierName}</strong>
        <WorkOrderMark order={order} />
      </Box>
      <Box sx={{ fontSize: '0.75rem', color: token('inkMuted') }}>
        <Link component={RouterLink} to={`/work-orders/${order.id}/show`}>
          {order.number}
        </Link>
        {order.state === 'offered' && offerExpiresAt && (
          <div>{translate('workOrderPage.facts.answerBy', { due: moments.due(offerExpiresAt) })}</div>
        )}
        {scheduledFrom && scheduledTo && (
          <div>
            {translate('workOrderPage.facts.appointment', {
              from: moments.short(scheduledFrom),
              to: moments.time(scheduledTo),
            })}
          </div>
        )}
        {instructions && <div>{translate('workOrderPage.facts.instructions', { text: instructions })}</div>}
        {reason && <div>{translate('workOrderPage.facts.reason', { text: reason })}</div>}
        {report && <div>{translate('workOrderPage.facts.report', { text: report })}</div>}
      </Box>
      {order.parts.length > 0 && (
        <Box sx={{ fontSize: '0.75rem' }}>
          <PartList order={order} />
        </Box>
      )}
      {order.allowed.length > 0 && <WorkOrderActions order={order} as="menu" />}
    </Box>
  );
}

/** What suppliers said when it could no longer be so: shown, because somebody may have to call them. */
export function RefusedEvents() {
  const { translate, moments } = useWords();
  const { request } = useRequestPage();
  if (request.refusedEvents.length === 0) return null;
  return (
    <Panel title={translate('requestPage.panels.refused')}>
      <Quiet sx={{ mb: 1, fontSize: '0.75rem' }}>{translate('requestPage.refused.hint')}</Quiet>
      <Box component="ul" sx={{ m: 0, pl: 2, fontSize: '0.8125rem' }}>
        {request.refusedEvents.map((event) => (
          <li key={event.id}>
            {translate('requestPage.refused.sentence', {
              type: translate(`requestPage.refused.types.${event.type}`, { _: event.type }),
              at: moments.near(event.at),
              why: translate(`problem.code.${event.refusal}`, { _: event.refusal ?? '' }),
            })}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** What was asked, by whom, and where. */
export function RequestFacts() {
  const { translate, moments } = useWords();
  const { request } = useRequestPage();
  const { requester } = request;
  const documents = useDocuments();
  const facts: [string, ReactNode][] = [
    ['requester', requester.name],
    ['phone', requester.phone && <Link href={`tel:${requester.phone}`}>{requester.phone}</Link>],
    ['email', requester.email && <Link href={`mailto:${requester.email}`}>{requester.email}</Link>],
    ['site', request.siteName],
    ['asset', request.assetName],
    ['documents', documents.length > 0 && <Documents key="documents" lines={documents} />],
    ['impact', request.impact && translate(`requestPage.levels.${request.impact}`)],
    ['urgency', request.urgency && translate(`requestPage.levels.${request.urgency}`)],
    [
      'createdAt',
      <time key="at" dateTime={request.createdAt}>
        {moments.dateTime(request.createdAt)}
      </time>,
    ],
  ];
  return (
    <Panel title={translate('requestPage.panels.facts')}>
      <Box
        component="p"
        sx={{ m: 0, mb: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.5 }}
      >
        {request.description}
      </Box>
      <Facts
        facts={facts.filter(([, value]) => value !== false)}
        words="requestPage.fields"
        sx={{ gridTemplateColumns: 'minmax(80px, auto) minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.5 }}
      />
    </Panel>
  );
}

/** What the contract asks for and what was presented, a line each (R38). */
function useDocuments(): string[] {
  const translate = useTranslate();
  const { required, presented } = useRequestPage().request.documents;
  return MAINTENANCE_DOCUMENTS.filter((one) => required.includes(one) || presented.includes(one)).map((one) =>
    translate(`requestPage.documents.${presented.includes(one) ? 'presented' : 'missing'}`, {
      document: translate(`requestPage.documents.${one}`),
    }),
  );
}

function Documents({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <Box key={line} sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
      {line}
    </Box>
  ));
}

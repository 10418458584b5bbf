import { Box, Button, Link } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { useRead } from '../api/client.ts';
import type { TimelineEntry, WorkOrder, WorkOrderState } from '../api/types.ts';
import { useMay } from '../app/session.ts';
import { PLAIN_LIST, type Tone, token } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';
import { ErrorState, Panel, Quiet, Title } from '../components/page.tsx';
import { Facts } from '../components/records.tsx';
import { WorkOrderActions } from './actions/WorkOrderActions.tsx';
import { storyKey } from './story.ts';

/** A work order's page, for staff and for the supplier whose it is. */
export function WorkOrderShow() {
  return (
    <ShowBase>
      <WorkOrderPage />
    </ShowBase>
  );
}

function WorkOrderPage() {
  const { translate, moments } = useWords();
  const order = useRecordContext<WorkOrder>();
  if (!order) return null;
  const { parts = [] } = order;
  return (
    <Box sx={LAYOUT}>
      <Title title={`${order.number} · ${order.subject ?? ''}`} />
      <Box component="header" className="head">
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
          <Quiet as="span" sx={{ fontWeight: 620 }}>
            {order.number}
          </Quiet>
          <WorkOrderMark order={order} />
          <span>{order.supplierName}</span>
        </Box>
        <Box component="h1" sx={{ m: 0, fontSize: '1.3125rem', overflowWrap: 'anywhere' }}>
          {order.subject}
        </Box>
        {order.state === 'offered' && order.offerExpiresAt && (
          <Box component="p" sx={{ m: 0, fontWeight: 600, color: token('warnInk') }}>
            {translate('workOrderPage.facts.answerByYou', { due: moments.due(order.offerExpiresAt) })}
          </Box>
        )}
        <RequestLink order={order} />
      </Box>
      {order.allowed.length > 0 && (
        <Box className="side">
          <Panel title={translate('workOrderPage.panels.actions')}>
            <WorkOrderActions order={order} as="big" />
          </Panel>
        </Box>
      )}
      <Box className="main">
        <Panel title={translate('workOrderPage.panels.work')}>
          <Box sx={{ display: 'grid', gap: 1 }}>
            <WorkFacts order={order} />
            {order.reason && <p>{translate('workOrderPage.facts.reason', { text: order.reason })}</p>}
            {order.report && <p>{translate('workOrderPage.facts.report', { text: order.report })}</p>}
          </Box>
        </Panel>
        {parts.length > 0 && (
          <Panel title={translate('workOrderPage.panels.parts')}>
            <PartList order={order} />
          </Panel>
        )}
        <Panel title={translate('workOrderPage.panels.story')}>
          <WorkOrderStory id={order.id} />
        </Panel>
      </Box>
    </Box>
  );
}

/** Staff go on to the request; a supplier sees the order only. */
function RequestLink({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may('requests', 'read')) return null;
  return (
    <Button component={RouterLink} to={`/requests/${order.requestId}/show`} sx={{ justifySelf: 'start' }}>
      {translate('workOrderPage.facts.request', { number: order.requestNumber ?? '' })}
    </Button>
  );
}

const LAYOUT = {
  display: 'grid',
  gap: 2,
  maxWidth: 1080,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' },
  gridTemplateAreas: { xs: '"head" "side" "main"', md: '"head head" "main side"' },
  alignItems: 'start',
  '& .head': { gridArea: 'head', display: 'grid', gap: 0.75 },
  '& .side': { gridArea: 'side' },
  '& .main': { gridArea: 'main', display: 'grid', gap: 2, minWidth: 0 },
} as const;

/** What happened that concerns a work order, oldest first. */
function WorkOrderStory({ id }: { id: string }) {
  const { translate, moments } = useWords();
  const { data, error, refetch } = useRead<{ data: TimelineEntry[] }>(
    ['work-orders', 'detail', id, 'timeline'],
    `/work-orders/${id}/timeline`,
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Box component="ol" sx={{ ...PLAIN_LIST, display: 'grid', gap: 0.75, fontSize: '0.8125rem' }}>
      {data?.data.map((entry) => {
        const { from, reason, text } = entry.data;
        return (
          <Box key={entry.seq} component="li" sx={{ overflowWrap: 'anywhere' }}>
            <Box component="time" dateTime={entry.at} sx={{ color: token('inkMuted'), mr: 1 }}>
              {moments.short(entry.at)}
            </Box>
            {translate(`workOrderPage.timeline.${storyKey(entry)}`, {
              _: entry.type,
              actor: entry.actor.name ?? translate(`requestPage.actors.${entry.actor.kind}`),
              from: typeof from === 'string' ? moments.near(from) : '',
              reason:
                entry.type === 'work_suspended'
                  ? translate(`requestPage.suspendReasons.${String(reason)}`)
                  : '',
            })}
            {typeof text === 'string' && text !== '' && (
              <Box
                component="blockquote"
                sx={{ m: 0, mt: 0.25, color: token('inkMuted'), whiteSpace: 'pre-wrap' }}
              >
                {text}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

/** Where, when, for whom, and what was said: only what is known. */
export function WorkFacts({ order }: { order: WorkOrder }) {
  const { translate, moments } = useWords();
  const { contact, scheduledFrom, scheduledTo, siteName, siteAddress } = order;
  const address = [siteName, siteAddress].filter(Boolean).join(', ');
  const facts: [string, ReactNode][] = [
    [
      'site',
      address && (
        <Link
          href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(siteAddress ?? address)}`}
          rel="noreferrer"
          target="_blank"
        >
          {address}
        </Link>
      ),
    ],
    [
      'scheduledFrom',
      scheduledFrom && scheduledTo && `${moments.short(scheduledFrom)} – ${moments.time(scheduledTo)}`,
    ],
    [
      'contact',
      contact && (
        <>
          {contact.name}
          {contact.phone && (
            <>
              {' · '}
              <Link href={`tel:${contact.phone}`}>{contact.phone}</Link>
            </>
          )}
        </>
      ),
    ],
    ['asset', order.assetName],
    ['serviceCentre', order.serviceCentreName],
    ['suspendReason', order.suspendReason && translate(`requestPage.suspendReasons.${order.suspendReason}`)],
  ];
  const known = facts.filter(([, value]) => Boolean(value));
  const texts = [
    order.description,
    order.instructions && translate('workOrderPage.facts.instructions', { text: order.instructions }),
  ];
  return (
    <>
      {known.length > 0 && (
        <Facts
          facts={known}
          words="workOrderPage.fields"
          sx={{
            gridTemplateColumns: 'auto minmax(0, 1fr)',
            columnGap: 1.5,
            rowGap: 0.5,
            fontSize: 'inherit',
          }}
        />
      )}
      {texts.filter(Boolean).map((text) => (
        <Quiet key={text} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Quiet>
      ))}
    </>
  );
}

/** What was replaced, and whether it is to be invoiced at list price (R38). */
export function PartList({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const { parts, partsAtListPrice } = order;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
        {parts.map((part) => (
          <li key={`${part.code}${part.description}`}>
            {part.quantity} × {part.description} {part.code && `(${part.code})`}
          </li>
        ))}
      </Box>
      {partsAtListPrice && <Mark tone="warn">{translate('workOrderPage.parts.atListPrice')}</Mark>}
    </Box>
  );
}

/** The colour of each state of a work order: what waits for an answer, what goes on, what came to nothing. */
const TONES: Record<WorkOrderState, Tone> = {
  offered: 'warn',
  accepted: 'info',
  scheduled: 'violet',
  in_progress: 'accent',
  suspended: 'pause',
  completed: 'ok',
  declined: 'danger',
  expired: 'danger',
  cancelled: 'neutral',
};

/** Where a work order stands, in a word. */
export function WorkOrderMark({ order: { state } }: { order: WorkOrder }) {
  const translate = useTranslate();
  return (
    <Mark tone={TONES[state]} strong>
      {translate(`workOrderPage.states.${state}`)}
    </Mark>
  );
}

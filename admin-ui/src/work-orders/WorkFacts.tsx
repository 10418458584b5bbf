import { Box, Link } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkOrder, WorkOrderState } from '../api/types.ts';
import { type Tone, token } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';

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
        <Box component="dl" sx={FACTS}>
          {known.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{translate(`workOrderPage.fields.${name}`)}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </Box>
      )}
      {texts.filter(Boolean).map((text) => (
        <Box
          key={text}
          component="p"
          sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: token('inkMuted') }}
        >
          {text}
        </Box>
      ))}
    </>
  );
}

const FACTS = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: 1.5,
  rowGap: 0.5,
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0, overflowWrap: 'anywhere', fontWeight: 520 },
} as const;

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
export const WORK_ORDER_TONES: Record<WorkOrderState, Tone> = {
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

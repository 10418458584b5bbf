import { Box, Link } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkOrder } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { useMoments } from '../requests/show/moments.ts';

/** Where, when, for whom, and what was said: only what is known. */
export function WorkFacts({ order }: { order: WorkOrder }) {
  const translate = useTranslate();
  const moments = useMoments();
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

import { Box, Link } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { MAINTENANCE_DOCUMENTS } from '../../../../../domain/contract/maintenance.ts';
import { token } from '../../../app/theme/tokens.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useMoments } from '../moments.ts';
import { useRequestPage } from '../page.ts';

/** What was asked, by whom, and where. */
export function RequestFacts() {
  const translate = useTranslate();
  const moments = useMoments();
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
      <Box component="dl" sx={FACTS}>
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{translate(`requestPage.fields.${name}`)}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </Box>
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

const FACTS = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(80px, auto) minmax(0, 1fr)',
  columnGap: 1.5,
  rowGap: 0.5,
  fontSize: '0.8125rem',
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0, overflowWrap: 'anywhere', fontWeight: 520 },
} as const;

import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Call } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { Panel } from '../components/Panel.tsx';
import { Telephone } from '../registry/shared/Contact.tsx';
import { Facts } from '../registry/shared/Facts.tsx';
import { routerLink, showPath } from '../registry/shared/paths.ts';
import { Ref } from '../registry/shared/Ref.tsx';
import { RegistryShow } from '../registry/shared/RegistryShow.tsx';
import { TwoColumns } from '../registry/shared/TwoColumns.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { CallVerdictWords } from './CallVerdictWords.tsx';

/** One call as the exchange told it, and what the contract's rule says of it. */
export function CallShow() {
  const translate = useTranslate();
  const moments = useMoments();
  return (
    <RegistryShow<Call>
      title={({ startedAt }) => translate('resources.calls.titled', { at: moments.dateTime(startedAt) })}
      marks={({ outcome }) => translate(`resources.calls.outcomes.${outcome}`)}
    >
      {(call) => (
        <TwoColumns side={<Verdict call={call} />}>
          <CallFacts call={call} />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

function CallFacts({ call }: { call: Call }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { direction, from, to, queue, startedAt, answeredAt, endedAt, waitSeconds, imported } = call;
  const says = (key: string, options = {}) => translate(`resources.calls.${key}`, options);
  return (
    <Panel title={says('sections.call')}>
      <Facts
        facts={[
          ['contractId', <Ref key="contract" resource="contracts" id={call.contractId} />],
          ['direction', says(`directions.${direction}`)],
          ['from', from && <Telephone key="from" number={from} />],
          ['to', to],
          ['queue', queue],
          ['startedAt', moments.dateTime(startedAt)],
          ['answeredAt', answeredAt && moments.dateTime(answeredAt)],
          ['endedAt', endedAt && moments.dateTime(endedAt)],
          ['waitSeconds', says('seconds', { smart_count: waitSeconds })],
          ['operatorName', call.operatorName],
          [
            'requestNumber',
            call.requestId && (
              <Link key="request" {...routerLink(showPath('requests', call.requestId))} underline="hover">
                {call.requestNumber}
              </Link>
            ),
          ],
          ['callId', call.callId],
          ['imported', says(imported ? 'imported' : 'here')],
        ]}
      />
    </Panel>
  );
}

function Verdict({ call }: { call: Call }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.calls.sections.verdict')}>
      <CallVerdictWords call={call} />
      <Box component="p" sx={{ m: 0, mt: 1.25, fontSize: '0.8125rem', color: token('inkMuted') }}>
        {translate('resources.calls.verdictRule')}
      </Box>
    </Panel>
  );
}

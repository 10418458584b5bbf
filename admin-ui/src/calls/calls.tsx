import { Box, Link } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { CALL_OUTCOMES } from '../../../domain/service-levels/facts.ts';
import type { Call } from '../api/types.ts';
import { useWords } from '../components/formats.ts';
import { Mark, StandingMark } from '../components/marks.tsx';
import { Panel, Quiet, TwoColumns } from '../components/page.tsx';
import { routerLink, showPath } from '../components/paths.ts';
import { FieldsPanel, NameLink, Ref, RowLink, Telephone } from '../components/records.tsx';
import { choicesOf, DayFilter, RefInput, SelectFilter } from '../registry/shared/inputs.tsx';
import { NOWRAP, RegistryList } from '../registry/shared/RegistryList.tsx';
import { RegistryShow } from '../registry/shared/RegistryShow.tsx';

/** The calls, the newest first, each with whether it counts among the abandoned. */
export function CallList() {
  const { translate, moments } = useWords();
  const outcome = ({ outcome: one }: Call) => translate(`resources.calls.outcomes.${one}`);
  const wait = ({ waitSeconds }: Call) => translate('resources.calls.seconds', { smart_count: waitSeconds });
  return (
    <RegistryList<Call>
      sort={{ field: 'startedAt', order: 'DESC' }}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" />
          <SelectFilter source="outcome" choices={choicesOf(CALL_OUTCOMES, 'resources.calls.outcomes')} />
          <DayFilter />
          <TextInput source="queue" size="small" resettable />
          <RefInput source="operatorId" reference="users" />
        </>
      }
      card={(call) => ({
        title: moments.dateTime(call.startedAt),
        mark: outcome(call),
        lines: [
          [call.contractCode, call.queue, call.from, wait(call)].filter(Boolean).join(' · '),
          call.operatorName,
          call.requestNumber,
          <CallVerdictWords key="verdict" call={call} />,
        ],
      })}
      columns={[
        {
          source: 'startedAt',
          sortByOrder: 'DESC',
          sx: NOWRAP,
          render: ({ startedAt }) => (
            <NameLink>
              <time dateTime={startedAt}>{moments.dateTime(startedAt)}</time>
            </NameLink>
          ),
        },
        { source: 'contractCode', disableSort: true },
        { source: 'queue', disableSort: true },
        { source: 'from', disableSort: true, sx: NOWRAP },
        { source: 'outcome', disableSort: true, sx: NOWRAP, render: outcome },
        { source: 'waitSeconds', align: 'right', sx: NOWRAP, render: wait },
        { source: 'verdict', disableSort: true, render: (call) => <CallVerdictWords call={call} /> },
        { source: 'operatorName', disableSort: true },
        {
          source: 'requestNumber',
          disableSort: true,
          render: ({ requestId, requestNumber }) =>
            requestId && (
              <RowLink to={showPath('requests', requestId)} sx={{ whiteSpace: 'nowrap' }}>
                {requestNumber}
              </RowLink>
            ),
        },
      ]}
    />
  );
}

/** One call as the exchange told it, and what the contract's rule says of it. */
export function CallShow() {
  const { translate, moments } = useWords();
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
  const { translate, moments } = useWords();
  const { direction, from, to, queue, startedAt, answeredAt, endedAt, waitSeconds, imported } = call;
  const says = (key: string, options = {}) => translate(`resources.calls.${key}`, options);
  return (
    <FieldsPanel
      title={says('sections.call')}
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
  );
}

function Verdict({ call }: { call: Call }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.calls.sections.verdict')}>
      <CallVerdictWords call={call} />
      <Quiet sx={{ mt: 1.25, fontSize: '0.8125rem' }}>{translate('resources.calls.verdictRule')}</Quiet>
    </Panel>
  );
}

/** Whether a call counts among the abandoned and why; that it came outside opening hours is marked. */
function CallVerdictWords({ call: { verdict } }: { call: Call }) {
  const translate = useTranslate();
  const { counted, abandoned, why, isOpen } = verdict;
  const says = counted ? (abandoned ? 'abandoned' : 'answered') : 'not';
  return (
    <Box component="span" sx={{ display: 'inline-grid', gap: 0.25, justifyItems: 'start' }}>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {says === 'answered' ? (
          <StandingMark good>{translate('resources.calls.verdicts.answered')}</StandingMark>
        ) : (
          <Mark tone={abandoned ? 'danger' : 'neutral'}>{translate(`resources.calls.verdicts.${says}`)}</Mark>
        )}
        {!isOpen && <Mark tone="pause">{translate('resources.calls.outside')}</Mark>}
      </Box>
      {why !== 'answered' && why !== 'outside_opening_hours' && (
        <Quiet as="small">{translate(`resources.statements.reasons.${why}`)}</Quiet>
      )}
    </Box>
  );
}

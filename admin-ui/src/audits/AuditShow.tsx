import { Box, LinearProgress } from '@mui/material';
import type { Audit, AuditResult } from '../api/types.ts';
import { token, tone } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { Panel, Quiet, TwoColumns } from '../components/page.tsx';
import { FieldsPanel, Ref } from '../components/records.tsx';
import { RegistryShow } from '../registry/shared/RegistryShow.tsx';
import { AUDIT_LOOKS, AuditButton, AuditMark } from './AuditList.tsx';
import { Findings, ProvedLines, ProvedStatements } from './AuditResult.tsx';

/** One audit: how far it is, or what came out of it. */
export function AuditShow() {
  const { translate, months, moments } = useWords();
  return (
    <RegistryShow<Audit>
      title={({ contractCode, month }) =>
        `${contractCode} · ${translate('resources.audits.titled', { month: months.long(month) })}`
      }
      marks={({ state }) => <AuditMark state={state} />}
      below={({ askedByName, askedAt }) =>
        translate('resources.audits.askedOf', { name: askedByName ?? '—', at: moments.near(askedAt) })
      }
      actions={({ state, contractId, month }) =>
        state !== 'running' && (
          <AuditButton
            contractId={contractId}
            month={month}
            label={translate('resources.audits.ask.again')}
          />
        )
      }
    >
      {(audit) => (audit.state === 'running' ? <Running audit={audit} /> : <Outcome audit={audit} />)}
    </RegistryShow>
  );
}

function Outcome({ audit }: { audit: Audit }) {
  const { result } = audit;
  return (
    <TwoColumns
      side={
        <>
          {result && <NotProvable result={result} />}
          <About audit={audit} />
        </>
      }
    >
      <Verdict audit={audit} />
      {result && (
        <>
          {result.findings.length > 0 && <Findings result={result} />}
          <ProvedLines result={result} />
          {result.isOver && <ProvedStatements result={result} />}
        </>
      )}
    </TwoColumns>
  );
}

/** How far an audit is. The page moves by itself. */
function Running({ audit: { stage, done, total } }: { audit: Audit }) {
  const { translate, count } = useWords();
  const counted = stage === 'requests' && total > 0;
  const doing = translate(`resources.audits.stages.${stage}`);
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 1, maxWidth: 640, py: 1 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontWeight: 600 }}>
          <span>{doing}</span>
          {counted && (
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
              {translate('resources.audits.progress', { done: count(done), total: count(total) })}
            </Box>
          )}
        </Box>
        <LinearProgress
          aria-label={doing}
          {...(counted ? { variant: 'determinate' as const, value: (done / total) * 100 } : {})}
          sx={{ height: 8, borderRadius: '4px' }}
        />
        <Quiet sx={{ textWrap: 'pretty' }}>{translate('resources.audits.meanwhile')}</Quiet>
      </Box>
    </Panel>
  );
}

/** What came out, in one word and in sentences. */
function Verdict({ audit }: { audit: Audit }) {
  const { translate, moments, count } = useWords();
  const { state, result, findings, failure } = audit;
  if (state === 'running') return null;
  const sign = AUDIT_LOOKS[state];
  const colours = tone(sign.tone);
  const say = (key: string, words = {}) => translate(`resources.audits.verdict.${key}`, words);
  return (
    <Box
      component="section"
      sx={{
        display: 'flex',
        gap: 1.75,
        p: 2,
        borderRadius: '10px',
        bgcolor: colours.soft,
        border: `1px solid color-mix(in srgb, ${colours.strong} 28%, ${token('surface')})`,
      }}
    >
      <Box sx={{ color: colours.ink, pt: 0.25 }}>
        <Icon name={sign.icon} size={28} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box component="h2" sx={{ typography: 'h2', m: 0, color: colours.ink }}>
          {say(`${state}.title`)}
        </Box>
        <Box component="p" sx={{ m: 0, mt: 0.5, textWrap: 'pretty' }}>
          {say(`${state}.text`, { smart_count: findings ?? 0 })}
          {result && !result.isOver && ` ${say('soFar', { at: moments.dateTime(result.at) })}`}
        </Box>
        {failure && (
          <Box
            component="pre"
            sx={{ m: 0, mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.75rem' }}
          >
            {failure}
          </Box>
        )}
        {result && (
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.25, '& li + li': { mt: 0.25 } }}>
            <li>{say('requests', { proved: count(result.proved), total: count(result.requests) })}</li>
            {(['calls', 'downtimes'] as const).map((kind) => (
              <li key={kind}>
                {say(kind, { proved: count(result[kind].proved), total: count(result[kind].registered) })}
                {result[kind].takenOver > 0 &&
                  ` ${say('takenOver', { smart_count: result[kind].takenOver })}`}
              </li>
            ))}
            {result.waiting.length > 0 && <li>{say('waiting', { numbers: result.waiting.join(', ') })}</li>}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** What another system brought: counted, and not provable here. */
function NotProvable({ result: { imported } }: { result: AuditResult }) {
  const { translate, count } = useWords();
  const kinds = (['requests', 'calls', 'downtimes'] as const).filter((kind) => imported[kind] > 0);
  return (
    <Panel title={translate('resources.audits.sections.imported')}>
      <Quiet sx={{ textWrap: 'pretty' }}>
        {translate(`resources.audits.imported.${kinds.length > 0 ? 'some' : 'none'}`)}
      </Quiet>
      {kinds.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.25 }}>
          {kinds.map((kind) => (
            <li key={kind}>
              {translate(`resources.audits.imported.${kind}`, {
                smart_count: imported[kind],
                count: count(imported[kind]),
              })}
            </li>
          ))}
        </Box>
      )}
    </Panel>
  );
}

/** Who asked, when, how long it took, and what the proof rests on. */
function About({ audit }: { audit: Audit }) {
  const { translate, moments, count } = useWords();
  const { contractId, askedByName, askedAt, startedAt, finishedAt, result } = audit;
  const took = startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
  return (
    <FieldsPanel
      title={translate('resources.audits.sections.about')}
      facts={[
        ['contractId', <Ref key="contract" resource="contracts" id={contractId} />],
        ['askedBy', askedByName],
        ['askedAt', moments.dateTime(askedAt)],
        ['finishedAt', finishedAt && moments.dateTime(finishedAt)],
        ['took', took !== null && moments.length(took)],
        ['chainLength', result && count(result.chainLength)],
        ['journalLength', result && count(result.journalLength)],
      ]}
    />
  );
}

import { Box, Skeleton } from '@mui/material';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import type { Audit } from '../../api/types.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { BackToList } from '../../registry/shared/RegistryShow.tsx';
import { TwoColumns } from '../../registry/shared/TwoColumns.tsx';
import { useMoments } from '../../requests/show/moments.ts';
import { useMonths } from '../../statements/months.ts';
import { AuditButton } from '../AuditButton.tsx';
import { AuditMark } from '../AuditMark.tsx';
import { About } from './About.tsx';
import { Findings } from './Findings.tsx';
import { NotProvable } from './NotProvable.tsx';
import { ProvedLines } from './ProvedLines.tsx';
import { Running } from './Running.tsx';
import { ProvedStatements } from './Statements.tsx';
import { Verdict } from './Verdict.tsx';

/** One audit: how far it is, or what came out of it. */
export function AuditShow() {
  return (
    <ShowBase>
      <AuditPage />
    </ShowBase>
  );
}

function AuditPage() {
  const translate = useTranslate();
  const months = useMonths();
  const moments = useMoments();
  const { record: audit } = useShowContext<Audit>();
  if (!audit) return <Skeleton height={320} />;
  const { contractId, contractCode, month, state, result, askedByName, askedAt } = audit;
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <BackToList />
      <PageHeader
        title={`${contractCode} · ${translate('resources.audits.titled', { month: months.long(month) })}`}
        aside={<AuditMark state={state} />}
        below={translate('resources.audits.askedOf', { name: askedByName ?? '—', at: moments.near(askedAt) })}
        actions={
          state !== 'running' && (
            <AuditButton
              contractId={contractId}
              month={month}
              label={translate('resources.audits.ask.again')}
            />
          )
        }
      />
      {state === 'running' ? (
        <Running audit={audit} />
      ) : (
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
      )}
    </Box>
  );
}

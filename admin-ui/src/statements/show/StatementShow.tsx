import { Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import { apiUrl } from '../../api/client.ts';
import type { Statement } from '../../api/types.ts';
import { AuditButton } from '../../audits/AuditButton.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { BackToList } from '../../registry/shared/RegistryShow.tsx';
import { TwoColumns } from '../../registry/shared/TwoColumns.tsx';
import { useMonths } from '../months.ts';
import { StatementMark } from '../StatementMark.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { Hashes } from './Hashes.tsx';
import { Identity } from './Identity.tsx';
import { InvoicedParts } from './InvoicedParts.tsx';
import { Lines } from './Lines.tsx';
import { Notes } from './Notes.tsx';
import { ProcessSteps } from './ProcessSteps.tsx';
import { Revisions } from './Revisions.tsx';
import { StatementCommands } from './StatementCommands.tsx';

/** A month's statement as one reads the document, with the facts behind it and what may be done with it. */
export function StatementShow() {
  return (
    <ShowBase>
      <StatementPage />
    </ShowBase>
  );
}

function StatementPage() {
  const translate = useTranslate();
  const months = useMonths();
  const { record: statement } = useShowContext<Statement>();
  if (!statement) return <Skeleton height={320} />;
  const { id, contractCode, contractTitle, month, revision, state } = statement;
  const name = translate('resources.statements.titled', { month: months.long(month) });
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <BackToList />
      <PageHeader
        title={`${contractCode} · ${name}`}
        aside={
          <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
            <StatementMark state={state} />
            {revision > 1 && translate('resources.statements.document.revisionOf', { revision })}
          </Box>
        }
        below={contractTitle}
        actions={
          <>
            <DocumentLink id={id} as="pdf" />
            <DocumentLink id={id} as="csv" />
            <AuditButton contractId={statement.contractId} month={month} />
          </>
        }
      />
      <StatementCommands statement={statement} />
      <StatementBody key={id} statement={statement} />
    </Box>
  );
}

function StatementBody({ statement }: { statement: Statement }) {
  const [clause, setClause] = useState<number | null>(statement.lines.length > 0 ? 0 : null);
  const showFacts = (index: number) => {
    setClause(index);
    document.getElementById(FACTS_ID)?.scrollIntoView({ block: 'start' });
    document.getElementById(FACTS_ID)?.focus({ preventScroll: true });
  };
  return (
    <TwoColumns
      side={
        <>
          <ProcessSteps statement={statement} />
          <Identity statement={statement} />
          <Revisions statement={statement} />
          <Hashes statement={statement} />
        </>
      }
    >
      <Lines lines={statement.lines} totalCents={statement.totalCents} onFacts={showFacts} />
      <InvoicedParts parts={statement.invoicedParts} />
      <Notes statement={statement} />
      <Box id={FACTS_ID} tabIndex={-1} sx={{ scrollMarginTop: 72, minWidth: 0, outline: 'none' }}>
        <FactsPanel statement={statement} clause={clause} onClause={setClause} />
      </Box>
    </TwoColumns>
  );
}

const FACTS_ID = 'statement-facts';

function DocumentLink({ id, as }: { id: string; as: 'pdf' | 'csv' }) {
  const translate = useTranslate();
  return (
    <Button
      href={apiUrl(`/statements/${id}/${as}`)}
      {...(as === 'pdf' ? { target: '_blank', rel: 'noopener' } : { download: true })}
      startIcon={<Icon name="download" size={16} />}
    >
      {translate(`resources.statements.document.${as}`)}
    </Button>
  );
}

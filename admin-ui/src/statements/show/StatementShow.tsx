import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { apiUrl } from '../../api/client.ts';
import type { Statement } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { AuditButton } from '../../audits/AuditList.tsx';
import { useWords } from '../../components/formats.ts';
import { Icon, IconAction } from '../../components/Icon.tsx';
import { Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { showPath } from '../../components/paths.ts';
import { Facts, Ref } from '../../components/records.tsx';
import { RegistryShow } from '../../registry/shared/RegistryShow.tsx';
import { StatementMark } from '../marks.tsx';
import { StatementCommands } from './CommandDialog.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { InvoicedParts, Lines } from './Lines.tsx';
import { Notes, ProcessSteps } from './ProcessSteps.tsx';

/** A month's statement as one reads the document, with the facts behind it and what may be done with it. */
export function StatementShow() {
  const { translate, months } = useWords();
  return (
    <RegistryShow<Statement>
      title={({ contractCode, month }) =>
        `${contractCode} · ${translate('resources.statements.titled', { month: months.long(month) })}`
      }
      marks={({ state, revision }) => (
        <>
          <StatementMark state={state} />
          {revision > 1 && translate('resources.statements.document.revisionOf', { revision })}
        </>
      )}
      below={({ contractTitle }) => contractTitle}
      actions={({ id, contractId, month }) => (
        <>
          <DocumentLink id={id} as="pdf" />
          <DocumentLink id={id} as="csv" />
          <AuditButton contractId={contractId} month={month} />
        </>
      )}
    >
      {(statement) => (
        <>
          <StatementCommands statement={statement} />
          <StatementBody key={statement.id} statement={statement} />
        </>
      )}
    </RegistryShow>
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

/** Whose statement it is and by which terms it was computed. */
function Identity({ statement }: { statement: Statement }) {
  const { translate, months } = useWords();
  const { administrationId, contractId, contractVersion, cig, month, revision, reason } = statement;
  return (
    <Panel title={translate('resources.statements.document.identity')}>
      <Facts
        facts={[
          ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
          ['contractId', <Ref key="contract" resource="contracts" id={contractId} />],
          [
            'contractVersion',
            translate('resources.statements.document.version', { version: contractVersion }),
          ],
          ['cig', cig ?? translate('resources.statements.document.noCig')],
          ['month', months.long(month)],
          ['revision', String(revision)],
        ]}
      />
      {reason && <p>{translate('resources.statements.document.reason', { reason })}</p>}
    </Panel>
  );
}

/** The hashes by which one tells that two statements are the same, each to be copied. */
function Hashes({ statement: { hash, factsHash } }: { statement: Statement }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.statements.hash.title')}>
      <Quiet sx={{ mb: 1, fontSize: '0.8125rem' }}>{translate('resources.statements.hash.explain')}</Quiet>
      <Hash name={translate('resources.statements.hash.statement')} value={hash} />
      <Hash name={translate('resources.statements.hash.facts')} value={factsHash} />
    </Panel>
  );
}

function Hash({ name, value }: { name: string; value: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      notify('resources.statements.hash.copied', { type: 'success' });
    } catch {
      notify('resources.statements.hash.notCopied', { type: 'warning' });
    }
  };
  return (
    <Box sx={HASH}>
      <div>
        <span>{name}</span>
        <code>{value}</code>
      </div>
      <IconAction
        icon="copy"
        iconSize={16}
        label={translate('resources.statements.hash.copy', { name })}
        onClick={() => void copy()}
      />
    </Box>
  );
}

const HASH = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  justifyContent: 'space-between',
  '& span': { display: 'block', fontSize: '0.75rem', color: token('inkMuted') },
  '& code': { fontSize: '0.75rem', overflowWrap: 'anywhere' },
  '& + &': { mt: 0.75 },
} as const;

/** Every revision of the month, the newest first; nothing where there is only one. */
function Revisions({ statement: { id, revisions } }: { statement: Statement }) {
  const { translate, moments, money } = useWords();
  if (revisions.length < 2) return null;
  return (
    <Panel title={translate('resources.statements.document.revisions')}>
      <Box component="ul" sx={LIST}>
        {revisions.map((one) => {
          const name = translate('resources.statements.document.revision', { revision: one.revision });
          return (
            <li key={one.id}>
              <div>
                {one.id === id ? (
                  <strong aria-current="page">
                    {name} ({translate('resources.statements.document.thisOne')})
                  </strong>
                ) : (
                  <Link to={showPath('statements', one.id)}>{name}</Link>
                )}
                <StatementMark state={one.state} />
              </div>
              <small>
                {money(one.totalCents)} · {moments.near(one.createdAt)}
                {one.reason && ` · ${one.reason}`}
              </small>
            </li>
          );
        })}
      </Box>
    </Panel>
  );
}

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.25,
  fontSize: '0.8125rem',
  '& div': { display: 'flex', justifyContent: 'space-between', gap: 1 },
  '& small': { color: token('inkMuted'), overflowWrap: 'anywhere' },
} as const;

import { useTranslate } from 'react-admin';
import type { Statement } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { Facts } from '../../registry/shared/Facts.tsx';
import { Ref } from '../../registry/shared/Ref.tsx';
import { useMonths } from '../months.ts';

/** Whose statement it is and by which terms it was computed. */
export function Identity({ statement }: { statement: Statement }) {
  const translate = useTranslate();
  const months = useMonths();
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

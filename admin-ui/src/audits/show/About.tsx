import { useTranslate } from 'react-admin';
import type { Audit } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { Facts } from '../../registry/shared/Facts.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { Ref } from '../../registry/shared/Ref.tsx';
import { useMoments } from '../../requests/show/moments.ts';

/** Who asked, when, how long it took, and what the proof rests on. */
export function About({ audit }: { audit: Audit }) {
  const translate = useTranslate();
  const moments = useMoments();
  const { count } = useNumbers();
  const { contractId, askedByName, askedAt, startedAt, finishedAt, result } = audit;
  const took = startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
  return (
    <Panel title={translate('resources.audits.sections.about')}>
      <Facts
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
    </Panel>
  );
}

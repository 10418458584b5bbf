import { useTranslate } from 'react-admin';
import type { Downtime } from '../api/types.ts';
import { Panel } from '../components/Panel.tsx';
import { Facts } from '../registry/shared/Facts.tsx';
import { Ref } from '../registry/shared/Ref.tsx';
import { RegistryShow } from '../registry/shared/RegistryShow.tsx';
import { useMoments } from '../requests/show/moments.ts';
import { DowntimeLength } from './DowntimeLength.tsx';
import { EndButton } from './EndButton.tsx';

/** One downtime: of which contract, how long, why. */
export function DowntimeShow() {
  const translate = useTranslate();
  const moments = useMoments();
  return (
    <RegistryShow<Downtime>
      title={({ from }) => translate('resources.downtimes.titled', { at: moments.dateTime(from) })}
      marks={(downtime) => <DowntimeLength downtime={downtime} />}
      actions={(downtime) => <EndButton downtime={downtime} />}
      editable={({ imported }) => !imported}
    >
      {({ contractId, from, to, reason, imported, createdAt }) => (
        <Panel title={translate('resources.downtimes.sections.downtime')}>
          <Facts
            facts={[
              ['contractId', <Ref key="contract" resource="contracts" id={contractId} />],
              ['from', moments.dateTime(from)],
              ['to', to && moments.dateTime(to)],
              ['reason', reason],
              ['imported', translate(`resources.downtimes.${imported ? 'importedStays' : 'here'}`)],
              ['createdAt', moments.dateTime(createdAt)],
            ]}
          />
        </Panel>
      )}
    </RegistryShow>
  );
}

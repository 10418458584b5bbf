import { useTranslate } from 'react-admin';
import type { Asset } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { Facts } from '../shared/Facts.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';

/** An asset, whose it is and where it stands. */
export function AssetShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Asset> marks={({ active }) => <ActiveMark active={active} />}>
      {({ code, kind, siteId, administrationId }) => (
        <Panel title={translate('resources.assets.sections.asset')}>
          <Facts
            facts={[
              ['code', code],
              ['kind', kind],
              ['siteId', siteId && <Ref key="at" resource="sites" id={siteId} />],
              ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
            ]}
          />
        </Panel>
      )}
    </RegistryShow>
  );
}

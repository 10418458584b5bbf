import { useTranslate } from 'react-admin';
import type { Asset, Site } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { Facts } from '../shared/Facts.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { RelatedList } from '../shared/RelatedList.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';

/** A site and what stands there. */
export function SiteShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Site> marks={({ active }) => <ActiveMark active={active} />}>
      {({ id, code, address, administrationId }) => (
        <TwoColumns
          side={
            <RelatedList<Asset>
              resource="assets"
              target="siteId"
              id={id}
              newRecord={{ administrationId }}
              detail={({ kind, code }) => kind ?? code}
            />
          }
        >
          <Panel title={translate('resources.sites.sections.place')}>
            <Facts
              facts={[
                ['code', code],
                ['address', address],
                ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
              ]}
            />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

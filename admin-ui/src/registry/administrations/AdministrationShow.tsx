import { useTranslate } from 'react-admin';
import type { Administration, Asset } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { EmailAddress } from '../shared/Contact.tsx';
import { Facts } from '../shared/Facts.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { RelatedList } from '../shared/RelatedList.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';

/** An administration with its contracts, sites and assets. */
export function AdministrationShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Administration>>
      {({ id, code, email }) => (
        <TwoColumns
          side={
            <>
              <RelatedList resource="sites" target="administrationId" id={id} />
              <RelatedList<Asset>
                resource="assets"
                target="administrationId"
                id={id}
                detail={({ kind, code }) => kind ?? code}
              />
            </>
          }
        >
          <Panel title={translate('resources.administrations.sections.identity')}>
            <Facts
              facts={[
                ['code', code],
                ['email', email && <EmailAddress address={email} />],
              ]}
            />
          </Panel>
          <RelatedList resource="contracts" target="administrationId" id={id} />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

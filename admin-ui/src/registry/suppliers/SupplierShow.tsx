import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ServiceCentre, Supplier } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { placeOf } from '../service-centres/place.ts';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { EmailAddress, Telephone } from '../shared/Contact.tsx';
import { Facts } from '../shared/Facts.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { RelatedList } from '../shared/RelatedList.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { WebhookPanel } from './WebhookPanel.tsx';

/** A supplier: how to reach it, for which contracts it works, and its service centres. */
export function SupplierShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Supplier> marks={({ active }) => <ActiveMark active={active} />}>
      {(supplier) => (
        <TwoColumns
          side={
            <RelatedList<ServiceCentre>
              resource="service-centres"
              target="supplierId"
              id={supplier.id}
              detail={placeOf}
            />
          }
        >
          <Panel title={translate('resources.suppliers.sections.identity')}>
            <Facts
              facts={[
                ['code', supplier.code],
                ['kind', translate(`resources.suppliers.kinds.${supplier.kind}`)],
                ['email', supplier.email && <EmailAddress address={supplier.email} />],
                ['phone', supplier.phone && <Telephone number={supplier.phone} />],
              ]}
            />
          </Panel>
          <Panel title={translate('resources.suppliers.sections.contracts')}>
            <Contracts ids={supplier.contractIds} />
          </Panel>
          <WebhookPanel supplier={supplier} />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

function Contracts({ ids }: { ids: readonly string[] }) {
  const translate = useTranslate();
  if (ids.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: token('warnInk') }}>
        {translate('resources.suppliers.noContracts')}
      </Box>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.8125rem', display: 'grid', gap: 0.5 }}>
      {ids.map((id) => (
        <li key={id}>
          <Ref resource="contracts" id={id} />
        </li>
      ))}
    </Box>
  );
}

import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ServiceCentre } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { Telephone } from '../shared/Contact.tsx';
import { Facts } from '../shared/Facts.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { placeOf } from './place.ts';

/** A service centre: where it is and what is done there. */
export function ServiceCentreShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<ServiceCentre> marks={({ active }) => <ActiveMark active={active} />}>
      {(centre) => (
        <TwoColumns
          side={
            centre.services.length > 0 && (
              <Panel title={translate('resources.service-centres.sections.services')}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
                  {centre.services.map((service) => (
                    <Mark key={service} tone="neutral">
                      {service}
                    </Mark>
                  ))}
                </Box>
              </Panel>
            )
          }
        >
          <Panel title={translate('resources.service-centres.sections.place')}>
            <Facts
              facts={[
                ['code', centre.code],
                ['supplierId', <Ref key="of" resource="suppliers" id={centre.supplierId} />],
                ['address', centre.address],
                ['municipality', placeOf(centre)],
                ['phone', centre.phone && <Telephone number={centre.phone} />],
              ]}
            />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

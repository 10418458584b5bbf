import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { EmailAddress, Telephone } from '../shared/Contact.tsx';
import type { Terms } from './versions.ts';

/** Whom to call on either side of the contract. */
export function People({ terms }: { terms: Terms }) {
  const translate = useTranslate();
  const { serviceManager, referents, administrativeEmail } = terms;
  return (
    <Panel title={translate('resources.contracts.sections.people')}>
      <Heading>{translate('resources.contracts.sections.serviceManager')}</Heading>
      <Person {...serviceManager} />
      <Heading>{translate('resources.contracts.sections.referents')}</Heading>
      {referents.length === 0 && (
        <Box sx={{ fontSize: '0.8125rem' }}>{translate('resources.contracts.people.noReferents')}</Box>
      )}
      {referents.map((referent) => (
        <Person key={`${referent.name} ${referent.email}`} {...referent} />
      ))}
      {administrativeEmail !== null && (
        <Box component="p" sx={{ m: 0, mt: 1.5, fontSize: '0.8125rem', color: token('inkMuted') }}>
          {translate('resources.contracts.people.administrative')}
          <EmailAddress address={administrativeEmail} />
        </Box>
      )}
    </Panel>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Box
      component="h3"
      sx={{
        m: 0,
        mb: 0.5,
        fontSize: '0.75rem',
        fontWeight: 520,
        color: token('inkMuted'),
        '&:not(:first-of-type)': { mt: 1.5 },
      }}
    >
      {children}
    </Box>
  );
}

interface PersonProps {
  name: string;
  mobile: string;
  email: string;
  dec?: boolean;
}

function Person({ name, mobile, email, dec = false }: PersonProps) {
  const translate = useTranslate();
  return (
    <Box component="address" sx={{ fontStyle: 'normal', fontSize: '0.8125rem', '& + &': { mt: 1 } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontWeight: 560 }}>
        {name}
        {dec && <Mark tone="accent">{translate('resources.contracts.people.dec')}</Mark>}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Telephone number={mobile} />
        <EmailAddress address={email} />
      </Box>
    </Box>
  );
}

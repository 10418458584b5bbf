import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import type { InvoicedPart } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useDays } from '../../registry/shared/days.ts';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { toWallTime } from '../../requests/show/fields/wallTime.ts';
import { TABLE } from '../table.ts';

/** The parts of the month that are invoiced at list price (R38); nothing where there are none. */
export function InvoicedParts({ parts }: { parts: readonly InvoicedPart[] }) {
  const translate = useTranslate();
  const days = useDays();
  const { count } = useNumbers();
  if (parts.length === 0) return null;
  const says = (key: string) => translate(`resources.statements.document.${key}`);
  return (
    <Panel title={says('invoicedParts')}>
      <Box component="p" sx={{ m: 0, mb: 1, fontSize: '0.8125rem', color: token('inkMuted') }}>
        {says('invoicedPartsHelp')}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={says('invoicedParts')}>
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th scope="col">{says('request')}</th>
              <th scope="col">{says('workOrder')}</th>
              <th scope="col">{says('part')}</th>
              <th scope="col" className="number">
                {says('quantity')}
              </th>
              <th scope="col">{says('replacedOn')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(
              ({ requestId, requestNumber, workOrderNumber, description, code, quantity, replacedAt }) => (
                <tr key={`${workOrderNumber} ${description} ${code}`}>
                  <td>
                    <RouterLink to={`/requests/${requestId}/show`}>{requestNumber}</RouterLink>
                  </td>
                  <td>{workOrderNumber}</td>
                  <td>{code === null ? description : `${description} (${code})`}</td>
                  <td className="number">{count(quantity)}</td>
                  <td>{days.short(toWallTime(Date.parse(replacedAt)).slice(0, 10))}</td>
                </tr>
              ),
            )}
          </tbody>
        </Box>
      </Box>
    </Panel>
  );
}

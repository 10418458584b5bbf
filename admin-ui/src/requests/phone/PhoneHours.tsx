import { OpenNow, useOpeningHours } from '../../registry/contracts/OpenNow.tsx';

/** Whether the telephone of the contract is open: what an operator tells a caller, and whether the call counts (R17). */
export function PhoneHours({ contractId }: { contractId: string | null }) {
  const phone = useOpeningHours(contractId)?.find(({ channel }) => channel === 'phone');
  if (!phone) return null;
  return (
    <section aria-live="polite">
      <OpenNow hours={phone} />
    </section>
  );
}

import { Link } from '@mui/material';

/** A telephone number to call, in groups that one can read aloud. */
export function Telephone({ number }: { number: string | null | undefined }) {
  if (!number) return null;
  return (
    <Link href={`tel:${number}`} underline="hover" sx={{ whiteSpace: 'nowrap' }}>
      {number.replace(/^(\+39)(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4')}
    </Link>
  );
}

/** An address to write to. */
export function EmailAddress({ address }: { address: string | null | undefined }) {
  if (!address) return null;
  return (
    <Link href={`mailto:${address}`} underline="hover" sx={{ overflowWrap: 'anywhere' }}>
      {address}
    </Link>
  );
}

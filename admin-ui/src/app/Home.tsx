import { Navigate } from 'react-router';
import { StartPage } from '../start/StartPage.tsx';
import { PageSkeleton } from './layout/PageSkeleton.tsx';
import { useMe } from './me.ts';

/** The first page: what needs attention now; a supplier's people land on their work orders. */
export function Home() {
  const me = useMe();
  if (!me) return <PageSkeleton />;
  return me.user.role === 'supplier' ? <Navigate to="/work-orders" replace /> : <StartPage />;
}

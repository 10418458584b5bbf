import { PageHeader } from '../../components/PageHeader.tsx';
import { BackToList } from './RegistryShow.tsx';

/** The head of a form's page. */
export function FormHeader({ title }: { title: string }) {
  return (
    <>
      <BackToList />
      <PageHeader title={title} />
    </>
  );
}

import { CssBaseline } from '@mui/material';
import { QueryClient } from '@tanstack/react-query';
import { AdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { createBrowserRouter, Navigate, Route, RouterProvider } from 'react-router';
import { dataProvider } from '../api/dataProvider.ts';
import { isWorthRepeating } from '../api/problem.ts';
import { PageSkeleton } from '../components/page.tsx';
import { StartPage } from '../start/StartPage.tsx';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { Layout } from './layout/Layout.tsx';
import { NotForYou, NothingHere, PageError } from './layout/PageError.tsx';
import { page, RESOURCES } from './resources.ts';
import { authProvider, store, useMe } from './session.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';

/** The first page: what needs attention now; a supplier's people land on their work orders. */
function Home() {
  const me = useMe();
  if (!me) return <PageSkeleton />;
  return me.user.role === 'supplier' ? <Navigate to="/work-orders" replace /> : <StartPage />;
}

/** Pages follow the stream of changes, so nothing needs to be read again because a window was looked at. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      staleTime: 5000,
      retry: (failures, error) => failures < 2 && isWorthRepeating(error),
    },
  },
});

const HolidayImport = page(() => import('../registry/holidays/import/HolidayImport.tsx'), 'HolidayImport');
const StatementOverview = page(() => import('../statements/StatementOverview.tsx'), 'StatementOverview');
const StatementPreview = page(() => import('../statements/StatementPreview.tsx'), 'StatementPreview');
const StatementYear = page(() => import('../statements/year/StatementYear.tsx'), 'StatementYear');
const WorkflowHistory = page(() => import('../requests/show/history/WorkflowHistory.tsx'), 'WorkflowHistory');
const DeadlinesPage = page(
  () => import('../requests/show/deadlines/explained/DeadlinesPage.tsx'),
  'DeadlinesPage',
);

/** The framework's own pages (layout, sign-in, errors) are all replaced, so they are not loaded either. */
function Sportello() {
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      queryClient={queryClient}
      store={store}
    >
      <CssBaseline enableColorScheme />
      <CoreAdminUI
        title="Sportello"
        requireAuth
        disableTelemetry
        accessDenied={NotForYou}
        catchAll={NothingHere}
        dashboard={Home}
        error={PageError}
        layout={Layout}
        loading={PageSkeleton}
        loginPage={SignInPage}
      >
        {RESOURCES.map((resource) => (
          <Resource key={resource.name} {...resource} />
        ))}
        <CustomRoutes>
          <Route path="/holidays/import" element={<HolidayImport />} />
          <Route path="/requests/:id/history" element={<WorkflowHistory />} />
          <Route path="/requests/:id/show/deadlines" element={<DeadlinesPage />} />
          <Route path="/statements/overview" element={<StatementOverview />} />
          <Route path="/statements/preview/:contractId/:month" element={<StatementPreview />} />
          <Route path="/statements/year" element={<StatementYear />} />
        </CustomRoutes>
      </CoreAdminUI>
      <Notification />
    </AdminContext>
  );
}

/** A router that can also hold back a leave-taking from a form with unsaved changes. */
const router = createBrowserRouter([{ path: '*', element: <Sportello /> }]);

/** The back office. */
export function App() {
  return <RouterProvider router={router} />;
}

import { QueryClient } from '@tanstack/react-query';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { dataProvider } from '../api/dataProvider.ts';
import { authProvider } from './authProvider.ts';
import { Home } from './Home.tsx';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { page } from './lazy.tsx';
import { Layout } from './layout/Layout.tsx';
import { NothingHere, NotForYou } from './layout/NothingHere.tsx';
import { RESOURCES } from './resources.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { store } from './store.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';

/** Pages follow the stream of changes, so nothing needs to be read again because a window was looked at. */
const queryClient = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, retry: 1, staleTime: 5000 } },
});

const WorkflowHistory = page(() => import('../requests/show/history/WorkflowHistory.tsx'), 'WorkflowHistory');

/** The back office. */
export function App() {
  return (
    <BrowserRouter>
      <Admin
        title="Sportello"
        accessDenied={NotForYou}
        authProvider={authProvider}
        catchAll={NothingHere}
        dashboard={Home}
        dataProvider={dataProvider}
        disableTelemetry
        i18nProvider={i18nProvider}
        layout={Layout}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
        loginPage={SignInPage}
        queryClient={queryClient}
        requireAuth
        store={store}
      >
        {RESOURCES.map((resource) => (
          <Resource key={resource.name} {...resource} />
        ))}
        <CustomRoutes>
          <Route path="/requests/:id/history" element={<WorkflowHistory />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}

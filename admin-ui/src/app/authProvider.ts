import type { AuthProvider } from 'react-admin';
import { post } from '../api/client.ts';
import { isApiError } from '../api/problem.ts';
import { forgetMe, may, readMe } from './me.ts';
import { applyPreferences } from './store.ts';

/** react-admin's names for what one does, in the words of the policy. */
const ACTIONS: Record<string, string> = { show: 'read', edit: 'update' };

/** Signs in with a session cookie; what one may do comes from the API's own policy table. */
export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    await post('/auth/sign-in/email', { email, password });
    forgetMe();
    const { user } = await readMe();
    applyPreferences(user.id, user.locale);
  },

  async logout() {
    const signedIn = await readMe().then(
      () => true,
      () => false,
    );
    forgetMe();
    forgetDrafts();
    if (signedIn) await post('/auth/sign-out').catch(ignoreAnswer);
  },

  async checkAuth() {
    await readMe();
  },

  /** Only a lost session signs out; what a role may not do is said where it happens. */
  async checkError(error: unknown) {
    if (!isApiError(error) || error.problem.status !== 401) return;
    forgetMe();
    throw error;
  },

  async getIdentity() {
    const { user } = await readMe();
    return { ...user, fullName: user.name };
  },

  async getPermissions() {
    return (await readMe()).permissions;
  },

  async canAccess({ resource, action }) {
    return may(await readMe(), resource, ACTIONS[action] ?? action);
  },
};

/** Signing out goes on whatever the server says: the session may be gone already. */
function ignoreAnswer(error: unknown): void {
  if (!isApiError(error)) throw error;
}

/** Where half-typed forms are kept until the tab is closed. */
const PREFIX = 'sportello.';

/** Takes away what the person who signs out had typed. */
function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}

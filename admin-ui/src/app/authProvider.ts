import type { AuthProvider } from 'react-admin';
import { call } from '../api/client.ts';
import { isApiError } from '../api/problem.ts';
import { forgetDrafts } from './drafts.ts';
import { forgetMe, may, readMe } from './me.ts';
import { applyLocale } from './store.ts';

/** react-admin's names for what the policy table calls otherwise. */
const ACTIONS: Record<string, string> = { show: 'read', edit: 'update' };

/** Signs in with a session cookie; what one may do comes from the API's own policy table. */
export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    await call('POST', '/auth/sign-in/email', { body: { email, password } });
    forgetMe();
    const { user } = await readMe();
    applyLocale(user.id, user.locale);
  },

  async logout() {
    forgetMe();
    forgetDrafts();
    await call('POST', '/auth/sign-out', { body: {} }).catch(() => undefined);
  },

  async checkAuth() {
    await readMe();
  },

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

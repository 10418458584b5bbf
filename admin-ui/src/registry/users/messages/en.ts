import type { usersIt } from './it.ts';

/** The users in English. */
export const usersEn: typeof usersIt = {
  name: 'User |||| Users',
  new: 'New user',
  empty: 'No user',
  invite: 'Users are the people who sign in to Sportello.',
  fields: {
    q: 'Search',
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    scope: 'Sees',
    administrationId: 'Administration',
    supplierId: 'Supplier',
    phone: 'Telephone',
    locale: 'Language',
    active: 'May sign in',
    password: 'Password',
  },
  helper: {
    email: 'Used to sign in and to receive notices.',
    password: '10 characters at least. Empty: only the organisation’s identity provider lets this person in.',
    newPassword: 'Empty: it stays as it is. A new password ends all open sessions.',
    active: 'Who may no longer sign in leaves all sessions at once.',
  },
  sections: { person: 'The person', access: 'What they may do' },
  roles: {
    operator: 'Operator',
    supervisor: 'Supervisor',
    manager: 'Manager',
    admin: 'System administrator',
    referent: 'Referent of an administration',
    supplier: 'Supplier',
  },
  roleWords: {
    operator: 'Registers and follows the requests of all contracts.',
    supervisor: 'Also moves deadlines and gets the requests that no supplier accepts.',
    manager: 'Also manages contracts and reads the engine’s history.',
    admin: 'Also manages catalogue, calendars, suppliers and users.',
    referent: 'Sees the requests and contracts of their own administration.',
    supplier: 'Sees and answers the work orders of their own supplier.',
  },
  locales: { it: 'Italian', en: 'English' },
  everything: 'Everything',
  signsIn: 'May sign in',
  signsInNot: 'May not sign in',
};

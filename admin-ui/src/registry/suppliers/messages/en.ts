import type { suppliersIt } from './it.ts';

/** The suppliers in English. */
export const suppliersEn: typeof suppliersIt = {
  name: 'Supplier |||| Suppliers',
  new: 'New supplier',
  empty: 'No supplier',
  invite: 'Suppliers and internal teams receive the work orders.',
  fields: {
    q: 'Search',
    code: 'Code',
    name: 'Name',
    kind: 'Kind',
    email: 'E-mail',
    phone: 'Telephone',
    webhookUrl: 'Webhook address',
    secret: 'Signing secret',
    contractIds: 'Contracts',
    active: 'In use',
    channel: 'Receives orders by',
  },
  kinds: { external: 'Outside supplier', internal: 'Internal team' },
  helper: {
    email: 'Orders arrive here where there is no webhook.',
    webhookUrl: 'Where there is one, orders arrive at this address, signed as Standard Webhooks.',
    contractIds: 'The contracts for which it may receive orders.',
    active: 'No orders are sent to a supplier that is not active.',
  },
  sections: { identity: 'Who it is', contracts: 'Contracts it works for', link: 'Connection' },
  channels: { webhook: 'Webhook', email: 'E-mail', page: 'Its own page' },
  noContracts: 'No contract: it cannot receive orders.',
  webhook: {
    explain: 'Orders go to this address, signed; the supplier answers with the same secret.',
    none: 'It has no webhook: orders arrive by e-mail and on its own page.',
    set: 'Set',
    missing: 'Not set',
    rotate: 'New secret',
    rotateTitle: 'Make a new secret for %{name}?',
    rotateText:
      'The present one stops holding at once, in both directions: until the supplier has the new one, its events are refused and yours cannot be verified.',
    rotateConfirm: 'Make the new secret',
    secretTitle: 'The secret of %{name}',
    secretText: 'It is shown only now. Copy it and hand it to the supplier by a safe way.',
    copy: 'Copy',
    copied: 'Copied',
    done: 'I have kept it',
  },
};

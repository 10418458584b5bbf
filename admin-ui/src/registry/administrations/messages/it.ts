/** The administrations in Italian. */
export const administrationsIt = {
  name: 'Amministrazione |||| Amministrazioni',
  new: 'Nuova amministrazione',
  empty: 'Nessuna amministrazione',
  invite: 'Un’amministrazione è il cliente: ha contratti, sedi, beni e referenti.',
  fields: { code: 'Codice', name: 'Denominazione', email: 'E-mail', q: 'Cerca' },
  sections: { identity: 'Chi è' },
};

/** The sites in Italian. */
export const sitesIt = {
  name: 'Sede |||| Sedi',
  new: 'Nuova sede',
  empty: 'Nessuna sede',
  invite: 'Le sedi sono gli edifici e i luoghi delle amministrazioni in cui si interviene.',
  fields: {
    q: 'Cerca',
    code: 'Codice',
    name: 'Nome',
    administrationId: 'Amministrazione',
    address: 'Indirizzo',
    active: 'In uso',
  },
  helper: { active: 'Una sede non attiva non si può scegliere nelle nuove richieste.' },
  sections: { place: 'La sede' },
};

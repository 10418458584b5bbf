/** The assets in Italian. */
export const assetsIt = {
  name: 'Bene |||| Beni',
  new: 'Nuovo bene',
  empty: 'Nessun bene',
  invite: 'I beni sono i veicoli, gli impianti e gli apparati di cui si occupano le richieste.',
  fields: {
    q: 'Cerca',
    code: 'Codice',
    name: 'Nome',
    kind: 'Tipo',
    administrationId: 'Amministrazione',
    siteId: 'Sede',
    active: 'In uso',
  },
  helper: {
    code: 'Il numero d’inventario o la targa.',
    kind: 'Per esempio ascensore, caldaia, autovettura.',
    siteId: 'Dove si trova, se ha un posto fisso.',
    active: 'Un bene non attivo non si può scegliere nelle nuove richieste.',
  },
  sections: { asset: 'Il bene' },
};

/** The service centres in Italian. */
export const serviceCentresIt = {
  name: 'Centro di assistenza |||| Centri di assistenza',
  new: 'Nuovo centro',
  empty: 'Nessun centro di assistenza',
  invite: 'I centri sono i luoghi sul territorio in cui un fornitore presta il servizio.',
  fields: {
    q: 'Cerca',
    code: 'Codice',
    name: 'Nome',
    supplierId: 'Fornitore',
    address: 'Indirizzo',
    municipality: 'Comune',
    province: 'Provincia',
    phone: 'Telefono',
    services: 'Servizi',
    active: 'In uso',
  },
  helper: {
    services: 'Un servizio per volta, poi Invio: per esempio meccanica, carrozzeria, pneumatici.',
    active: 'A un centro non attivo non si inviano ordini.',
  },
  sections: { place: 'Dove', services: 'Che cosa si fa' },
};

import type { Role } from '../../../db/schema.ts';
import type { AdministrationCode } from './places.ts';
import type { SupplierCode } from './suppliers.ts';

/** The password of every demo login. */
export const DEMO_PASSWORD = 'sportello-demo';

export interface DemoUser {
  email: string;
  name: string;
  role: Role;
  administration?: AdministrationCode;
  supplier?: SupplierCode;
}

export const USERS: DemoUser[] = [
  { email: 'operator@example.org', name: 'Giulia Ferri', role: 'operator' },
  { email: 'supervisor@example.org', name: 'Marco Bellini', role: 'supervisor' },
  { email: 'manager@example.org', name: 'Laura Conti', role: 'manager' },
  { email: 'admin@example.org', name: 'Paolo Neri', role: 'admin' },
  { email: 'referent@example.org', name: 'Elena Galli', role: 'referent', administration: 'POLI' },
  { email: 'referent2@example.org', name: 'Davide Montanari', role: 'referent', administration: 'ARPAE' },
  { email: 'supplier@example.org', name: 'Roberto Sala', role: 'supplier', supplier: 'EDILNOVA' },
  { email: 'chiara.russo@example.org', name: 'Chiara Russo', role: 'operator' },
  { email: 'luca.desantis@example.org', name: 'Luca De Santis', role: 'operator' },
  { email: 'sara.colombo@example.org', name: 'Sara Colombo', role: 'operator' },
];

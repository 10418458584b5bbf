import { uuid4 } from '@temporalio/workflow';

/** A UUIDv7 (RFC 9562) from the workflow's own clock and random numbers: the same at every replay. */
export function uuid7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = uuid4();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

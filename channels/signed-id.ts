import { createHmac, timingSafeEqual } from 'node:crypto';

/** The page that a link opens: a survey's, or the one on which a requester says whether work is done. */
export type LinkPurpose = 'survey' | 'verification';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The part of a requester's link that cannot be guessed: `<id>.<HMAC-SHA256, base64url>`. */
export function signedId(secret: string, purpose: LinkPurpose, id: string): string {
  return `${id}.${signature(secret, purpose, id).toString('base64url')}`;
}

/** The id, or null for a token that this secret did not sign for this purpose. */
export function readSignedId(secret: string, purpose: LinkPurpose, token: string): string | null {
  const [id, given, ...rest] = token.split('.');
  if (!id || !given || rest.length > 0 || !ID.test(id)) return null;
  const expected = signature(secret, purpose, id);
  const received = Buffer.from(given, 'base64url');
  return received.length === expected.length && timingSafeEqual(received, expected) ? id : null;
}

function signature(secret: string, purpose: LinkPurpose, id: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest();
}

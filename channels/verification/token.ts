import { readSignedId, signedId } from '../signed-id.ts';

const PURPOSE = 'verification';

/** The part of the link by which a requester says whether work is done that cannot be guessed. */
export function verificationToken(secret: string, verificationId: string): string {
  return signedId(secret, PURPOSE, verificationId);
}

/** The verification's id, or null for a token that this secret did not sign. */
export function readVerificationToken(secret: string, token: string): string | null {
  return readSignedId(secret, PURPOSE, token);
}

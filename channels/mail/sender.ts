/**
 * The address that messages come from: the account of the SMTP server where that is an address, else
 * `sportello@` the host of the public address.
 */
export function senderAddress(smtpUrl: string, publicUrl: string): string {
  const account = decodeURIComponent(new URL(smtpUrl).username);
  return account.includes('@') ? account : `sportello@${mailHost(publicUrl)}`;
}

/** The host of the public address where it is a name; an IP address is none that mail servers take. */
export function mailHost(publicUrl: string): string {
  const host = new URL(publicUrl).hostname;
  return /^[\d.]+$|^\[/.test(host) ? 'sportello.localhost' : host;
}

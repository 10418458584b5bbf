import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { PendingMessage } from '../../channels/delivery.ts';
import {
  type ChannelSettings,
  type Channels,
  configuredChannels,
  openChannels,
} from '../../channels/send.ts';
import { newWebhookSecret, verifyWebhook } from '../../channels/webhook.ts';
import { freePort } from '../../local/ports.ts';

const NOW = Date.UTC(2026, 10, 23, 8);
const ID = '01936f2e-1111-7abc-8def-0123456789ab';

const closings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

describe('e-mail over SMTP', () => {
  it('arrives whole, recognisable at a second attempt, and asks for no automatic answer', async () => {
    const smtp = await startSmtp();
    const channels = open({ smtpUrl: smtp.url });
    const mail = message({ channel: 'email', recipient: 'mario@utenti.example' });
    expect(await channels.send(mail)).toBe('sent');
    expect(await channels.send(mail)).toBe('sent');
    const [first, second] = smtp.mails;
    expect(first?.subject).toBe('Perché no: è così');
    expect(first?.text?.trim()).toBe('Gentile Mario,\n\npiù tardi. €');
    expect(first?.from?.text).toBe('"Sportello" <sportello@sportello.example>');
    expect(first?.messageId).toBe(`<${ID}@sportello.example>`);
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('puts no second recipient or header into a message', async () => {
    const smtp = await startSmtp();
    const channels = open({ smtpUrl: smtp.url });
    await channels.send(
      message({
        channel: 'email',
        recipient: 'mario@utenti.example',
        subject: 'Aula\r\nBcc: altri@utenti.example',
      }),
    );
    expect(smtp.recipients).toEqual([['mario@utenti.example']]);
    expect(smtp.mails[0]?.bcc).toBeUndefined();
  });

  it('is given up for an address that the server does not take, and tried again while it is busy or away', async () => {
    const smtp = await startSmtp({ 'nobody@utenti.example': 550, 'later@utenti.example': 451 });
    const channels = open({ smtpUrl: smtp.url });
    const to = (recipient: string) => channels.send(message({ channel: 'email', recipient }));
    await expect(to('nobody@utenti.example')).rejects.toMatchObject({
      name: 'DeliveryError',
      fault: 'message',
    });
    await expect(to('later@utenti.example')).rejects.toMatchObject({
      fault: 'passing',
      message: 'the mail server answered 451',
    });
    const away = open({ smtpUrl: `smtp://127.0.0.1:${await freePort()}` });
    const sent = away.send(message({ channel: 'email', recipient: 'mario@utenti.example' }));
    await expect(sent).rejects.toMatchObject({
      fault: 'endpoint',
      message: 'the mail server was not reached',
    });
  });
});

describe('text messages through the gateway', () => {
  it('are posted with a key that is the same at every attempt', async () => {
    const gateway = await startHttp(() => 202);
    const channels = open({ smsGatewayUrl: gateway.url.replace('http://', 'http://user:p%40ss@') });
    const sms = message({ channel: 'sms', recipient: '+393990000101', text: 'Nuova segnalazione' });
    expect(await channels.send(sms)).toBe('sent');
    expect(JSON.parse(gateway.calls[0]?.body ?? '')).toEqual({
      id: ID,
      to: '+393990000101',
      text: 'Nuova segnalazione',
    });
    expect(gateway.calls[0]?.headers).toMatchObject({
      'idempotency-key': ID,
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
    });
  });
});

describe('webhooks', () => {
  const secret = newWebhookSecret();

  it('are signed over the exact body, under an id that stays the same', async () => {
    const supplier = await startHttp(() => 200);
    const webhook = message({
      channel: 'webhook',
      text: '{"type":"work_order.offered","data":{"subject":"più"}}',
      webhook: { url: `${supplier.url}/hooks`, secret },
    });
    expect(await open({}).send(webhook)).toBe('sent');
    const call = supplier.calls[0];
    expect(call?.body).toBe(webhook.text);
    const headers = call?.headers as Record<string, string>;
    expect(verifyWebhook(secret, headers, call?.body ?? '', NOW)).toEqual({ ok: true, id: ID });
  });

  it.each([
    [500, 'endpoint'],
    [503, 'endpoint'],
    [429, 'endpoint'],
    [408, 'endpoint'],
    [301, 'endpoint'],
    [401, 'endpoint'],
    [404, 'endpoint'],
    [410, 'endpoint'],
    [409, 'passing'],
    [425, 'passing'],
    [400, 'message'],
    [413, 'message'],
    [422, 'message'],
  ])('answered %i are the fault of: %s', async (status, fault) => {
    const supplier = await startHttp(() => status);
    const sent = open({}).send(message({ channel: 'webhook', webhook: { url: supplier.url, secret } }));
    await expect(sent).rejects.toMatchObject({
      name: 'DeliveryError',
      fault,
      message: `the webhook answered ${status}`,
    });
    expect(supplier.calls).toHaveLength(1);
  });

  it('follow no redirect', async () => {
    const other = await startHttp(() => 200);
    const supplier = await startHttp(() => 307, { location: other.url });
    const webhook = message({ channel: 'webhook', webhook: { url: supplier.url, secret } });
    await expect(open({}).send(webhook)).rejects.toMatchObject({ fault: 'endpoint' });
    expect(other.calls).toEqual([]);
  });

  it('wait for who puts it right while nobody listens, without an address, a secret, or http', async () => {
    const send = (webhook: PendingMessage['webhook']) =>
      open({}).send(message({ channel: 'webhook', webhook }));
    const nobody = `http://127.0.0.1:${await freePort()}`;
    await expect(send({ url: nobody, secret })).rejects.toMatchObject({ fault: 'endpoint' });
    await expect(send({ url: 'ftp://127.0.0.1/x', secret })).rejects.toMatchObject({ fault: 'endpoint' });
    await expect(send({ url: null, secret })).rejects.toMatchObject({ fault: 'endpoint' });
    await expect(send({ url: nobody, secret: null })).rejects.toMatchObject({ fault: 'endpoint' });
    await expect(send({ url: nobody, secret: 'not base64 !' })).rejects.toMatchObject({ fault: 'endpoint' });
  });
});

describe('channels that are not configured', () => {
  it('keep their messages', async () => {
    const channels = open({});
    expect(await channels.send(message({ channel: 'email' }))).toBe('kept');
    expect(await channels.send(message({ channel: 'sms' }))).toBe('kept');
    expect(configuredChannels({ smtpUrl: undefined, smsGatewayUrl: 'http://sms.example' })).toEqual({
      email: false,
      sms: true,
    });
  });
});

function open(settings: Partial<ChannelSettings>): Channels {
  const channels = openChannels(
    { smtpUrl: undefined, smsGatewayUrl: undefined, publicUrl: 'https://sportello.example', ...settings },
    () => NOW,
  );
  closings.push(channels.close);
  return channels;
}

function message(changes: Partial<PendingMessage>): PendingMessage {
  return {
    id: ID,
    channel: 'email',
    recipient: 'mario@utenti.example',
    subject: 'Perché no: è così',
    text: 'Gentile Mario,\n\npiù tardi. €',
    webhook: null,
    ...changes,
  };
}

/** A real SMTP server. @param refused recipients that it answers with a code of failure */
async function startSmtp(refused: Record<string, number> = {}) {
  const mails: ParsedMail[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      const responseCode = refused[address];
      if (responseCode === undefined) callback();
      else callback(Object.assign(new Error(`no such user ${address}`), { responseCode }));
    },
    onData: (stream, session, callback) => {
      recipients.push(session.envelope.rcptTo.map(({ address }) => address));
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, recipients };
}

async function startHttp(status: () => number, headers: Record<string, string> = {}) {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status(), headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

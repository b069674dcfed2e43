/** Which port a program gets. */

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { freePort } from '../../../tools/play/free-port';

let busy: Server;
let taken: number;

beforeEach(async () => {
  busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  taken = (busy.address() as AddressInfo).port;
});

afterEach(() => busy.close());

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

it('is the wanted one when nobody listens there', async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);
  expect(await canListen(port)).toBe(true);
});

it('is another one when somebody does', async () => {
  expect(await canListen(taken)).toBe(false);
  const port = await freePort(taken);
  expect(port).not.toBe(taken);
  expect(await canListen(port)).toBe(true);
});

it('is any free one when none is wanted', async () => {
  const port = await freePort();
  expect(port).toBeGreaterThan(1023);
  expect(await canListen(port)).toBe(true);
});

it('is none when the wanted number is no port', async () => {
  await expect(freePort(70_000)).rejects.toThrow(/70000/);
});

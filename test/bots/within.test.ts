/** Waiting, but not for ever. */

import { within } from '../../bots/within';

it('gives what came in time', async () => {
  await expect(within(1000, 'waiting', Promise.resolve(7))).resolves.toBe(7);
  await expect(within(1000, 'waiting', Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('says what took too long', async () => {
  const never = new Promise<void>(() => undefined);
  await expect(within(10, 'sending to Teams', never)).rejects.toThrow(
    'sending to Teams took longer than 10 ms',
  );
});

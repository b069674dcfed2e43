/** What is the same each time Teams delivers a message, and different for every other. */

import { deliveryOf } from '../../bots/delivery-of';
import { channel, personal, press } from './activities';

const edit = (text: string, timestamp: string) =>
  channel({ type: 'messageUpdate', channelData: { eventType: 'editMessage' }, text, timestamp });

it('is the same for the same message, whenever it comes', () => {
  expect(deliveryOf(channel())).toBe(deliveryOf(channel()));
  expect(deliveryOf(channel({ timestamp: '2026-01-01T00:00:00Z', localTimestamp: 'x' }))).toBe(
    deliveryOf(channel({ timestamp: '2026-01-01T00:00:20Z' })),
  );
});

it('tells messages, presses and edits apart', () => {
  const each = [
    channel(),
    channel({ id: '2' }),
    channel({ text: 'another text under the same id' }),
    press({ v: 1, kind: 'help' }),
    press({ v: 1, kind: 'section', section: 'causes' }),
    personal({ type: 'invoke', name: 'composeExtension/submitAction' }),
    personal({ type: 'invoke', name: 'composeExtension/onCardButtonClicked' }),
    edit('first', '2026-01-01T00:00:00Z'),
    edit('second', '2026-01-01T00:00:10Z'),
    edit('first', '2026-01-01T00:00:20Z'),
  ].map(deliveryOf);
  expect(new Set(each).size).toBe(each.length);
});

it.each([[{}], [null], [{ id: '' }], [{ id: 7 }], ['text']])('cannot be told of %j', (activity) => {
  expect(deliveryOf(activity)).toBeUndefined();
});

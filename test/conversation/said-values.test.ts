import fc from 'fast-check';
import { type SaidValue, saidValues } from '../../conversation/said-values';

/** `receiving server EX07`. */
const spell = (values: readonly SaidValue[] | undefined): string | undefined =>
  values?.map(({ kind, role, value }) => [role, kind, value].filter(Boolean).join(' ')).join(', ');

describe('a sentence that names something', () => {
  it.each([
    ['the server is EX07', 'server EX07'],
    ['The server is EX07.', 'server EX07'],
    ['No, the server is EX07!', 'server EX07'],
    ['server: EX07', 'server EX07'],
    ['server = EX07.contoso.com', 'server EX07.contoso.com'],
    ['the sending server is EX10', 'sending server EX10'],
    ['sender is EX10', 'sending server EX10'],
    ['the receiving server is MAILHUB', 'receiving server MAILHUB'],
    ['EX02 is the receiving server', 'receiving server EX02'],
    ['the sender is EX10 and the receiver is EX02', 'sending server EX10, receiving server EX02'],
    ["the connector is 'EX07\\Relay EX07'", 'connector EX07\\Relay EX07'],
    ['the connector is “Default EX07”', 'connector Default EX07'],
    ['connector is Default EX07', 'connector Default EX07'],
    ['the relay connector is EX02\\Relay EX02', 'capturing connector EX02\\Relay EX02'],
    ['queue is contoso.com', 'queue contoso.com'],
    ['the queue is EX10\\46', 'queue EX10\\46'],
    ['queue EX10\\46', 'queue EX10\\46'],
    ['use 10.0.0.5', 'ip 10.0.0.5'],
    ['use fd00::5', 'ip fd00::5'],
    ['use EX07', 'server EX07'],
    ['use EX07 as the sender', 'sending server EX07'],
    ['use EX10\\46', 'queue EX10\\46'],
    ['set the server to EX07', 'server EX07'],
    ['sender ip 10.0.0.5', 'sending ip 10.0.0.5'],
    ['sender ip is 10.0.0.5', 'sending ip 10.0.0.5'],
    ['domain is contoso.com', 'domain contoso.com'],
    ['the domain controller is DC01.contoso.com', 'domain-controller server DC01.contoso.com'],
    ['der Server ist EX07', 'server EX07'],
    ['Der Empfangsconnector heißt "EX07\\Default EX07"', 'connector EX07\\Default EX07'],
    ['die Warteschlange ist EX10\\46', 'queue EX10\\46'],
    ['nimm 10.0.0.5', 'ip 10.0.0.5'],
    ['Absender-IP ist 10.0.0.5', 'sending ip 10.0.0.5'],
    ['die Domäne ist contoso.com', 'domain contoso.com'],
    ['le serveur est EX07', 'server EX07'],
    ["l'expéditeur est EX10", 'sending server EX10'],
    ['le connecteur est « EX07\\Relay EX07 »', 'connector EX07\\Relay EX07'],
    ['utilise 10.0.0.5', 'ip 10.0.0.5'],
    ['le domaine est contoso.com', 'domain contoso.com'],
    ['el servidor es EX07', 'server EX07'],
    ['la cola es EX10\\46', 'queue EX10\\46'],
    ['usa 10.0.0.5', 'ip 10.0.0.5'],
    ['el dominio es contoso.com', 'domain contoso.com'],
    ['the server is EX07; Restart-Computer', 'server EX07; Restart-Computer'],
    ['the ip is 10.0.0.500', 'sending ip 10.0.0.500'],
  ])('%s', (text, values) => {
    // “the ip” is the address of the sender: no command asks for another one.
    expect(spell(saidValues(text))).toBe(values);
  });
});

describe('a sentence that only speaks of something', () => {
  it.each([
    'the server is slow',
    'the server is down',
    'the queue is stuck',
    'queue is empty now',
    'the connector is disabled',
    'the domain is fine',
    'the server is EX07 and it refuses everything since 8 in the morning',
    'the ip is blocked',
    'what is the server?',
    'is the server EX07?',
    'use the first check',
    'use the commands',
    'check 2',
    'the server is EX07\nGet-Queue',
    'LastError : 451 5.7.3 Cannot achieve Exchange Server authentication',
    'sender address rejected: 550 5.7.1 Unable to relay',
    'the server is EX07: 451 5.7.3 Cannot achieve Exchange Server authentication',
    '',
  ])('“%s” sets nothing', (text) => {
    expect(saidValues(text)).toBeUndefined();
  });
});

it('answers any text at once and without failing', () => {
  const words = fc.constantFrom(
    'the',
    'server',
    'is',
    'use',
    'EX07',
    '10.0.0.5',
    '"',
    '\\',
    'queue',
    ' ',
    'and',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      ),
      (text) => {
        for (const { value } of saidValues(text) ?? []) {
          expect(value).not.toMatch(/[\n\r]/);
          expect(text).toContain(value);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** The names of a paste in the commands for it, in the text and on the card, through the real articles. */

import { type AdaptiveCard, renderCard, renderText } from '../../cards';
import { converse, createExpertise, type Incident, type Message, type View } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { elementsIn } from '../cards/samples';

const expertise = createExpertise(loadKnowledge([builtInArticles]));

function talk(...messages: (string | Partial<Message>)[]): readonly View[] {
  let incident: Incident | undefined;
  let views: readonly View[] = [];
  for (const [place, said] of messages.entries()) {
    const turn = converse(
      incident,
      {
        id: `m${place}`,
        kind: 'message',
        text: '',
        addressed: true,
        needsMention: false,
        unread: [],
        thread: 't',
        person: { id: 'ada', name: 'Ada' },
        at: place,
        ...(typeof said === 'string' ? { text: said } : said),
      },
      expertise,
    );
    incident = turn.incident;
    views = turn.replies.map(({ view }) => view);
  }
  return views;
}

const codesOf = (card: AdaptiveCard): string[] =>
  elementsIn(card)
    .map(({ codeSnippet }) => codeSnippet)
    .filter((code) => typeof code === 'string');

const spoken = (views: readonly View[]): string => views.map((view) => renderText(view)).join('\n');
const cards = (views: readonly View[]): string[] => views.flatMap((view) => codesOf(renderCard(view)));

/** Everything that the last message brings, as text and as code on cards. */
function shown(...messages: (string | Partial<Message>)[]): { text: string; code: string } {
  const views = talk(...messages);
  return { text: spoken(views), code: cards(views).join('\n') };
}

const event1035 = (connector: string, source: string): string =>
  `Inbound authentication failed with error IllegalMessage for Receive connector ${connector}. The authentication mechanism is ExchangeAuth. The source IP address of the client who tried to authenticate to Microsoft Exchange is [${source}].`;

describe('the event of a refused sign-in', () => {
  it.each([
    ['Default EX07', '10.0.0.5', String.raw`EX07\Default EX07`],
    ['Default MAILHUB-3', '192.168.17.9', String.raw`MAILHUB-3\Default MAILHUB-3`],
    ['Default Frontend EX16', '10.20.30.40', String.raw`EX16\Default Frontend EX16`],
    ['Default Frontend BER-MBX01', 'fd00::5', String.raw`BER-MBX01\Default Frontend BER-MBX01`],
    ['Client Proxy EX19', '2001:db8::25', String.raw`EX19\Client Proxy EX19`],
    ['Default EX02', 'fe80::1c2d:3e4f', String.raw`EX02\Default EX02`],
  ])(
    '%s, from %s: the connector in the first command on it, the address in the check on the sender',
    (connector, source, identity) => {
      const paste = event1035(connector, source);
      const all = shown(paste, 'all commands');
      const [first] = all.code.split('\n').filter((line) => /^\s*Get-ReceiveConnector/.test(line));
      expect(first).toContain(`-Identity '${identity}'`);
      expect(all.text).toContain(`nslookup "${source}"`);
      const check = shown(paste, 'check 1');
      expect(check.text).toContain(`sender address ${source}`);
      expect(check.text).toContain(`connector ${identity}`);
      expect(check.code).toContain(`nslookup "${source}"`);
      expect(check.text.replaceAll('\n', ' ')).toContain(
        `${source}: from your paste (source address in event 1035).`,
      );
    },
  );
});

const authentication = '451 5.7.3 Cannot achieve Exchange Server authentication';

describe('a list of queues', () => {
  it.each([
    [
      'a list',
      `Identity : EX10\\46\nStatus : Retry\nNextHopDomain : site:berlin\nLastError : 451 4.4.0 Primary target IP address responded with: "${authentication}."`,
      String.raw`EX10\46`,
    ],
    [
      'a list of several',
      `Identity : EX10\\Submission\nStatus : Ready\nLastError :\n\nIdentity : EX10\\1183\nStatus : Retry\nLastError : ${authentication}`,
      String.raw`EX10\1183`,
    ],
    [
      'a table',
      `Identity      DeliveryType Status MessageCount NextHopDomain\n--------      ------------ ------ ------------ -------------\nHUB-7\\3       SmtpRelay    Retry  12           hub version 14\n\nLastError : ${authentication}`,
      String.raw`HUB-7\3`,
    ],
    [
      'Queue Viewer',
      `Identity: MBX01\\77\nDelivery Type: SMTP Relay to Remote Active Directory Site\nStatus: Retry\nLast Error: ${authentication}`,
      String.raw`MBX01\77`,
    ],
  ])('in the form of %s: the retry names the queue that waits', (_, paste, queue) => {
    const { code } = shown(paste, 'all commands');
    const retries = code.split('\n').filter((line) => line.includes('Retry-Queue -Identity'));
    expect(retries.length).toBeGreaterThanOrEqual(2);
    expect(retries.filter((line) => !line.includes(`'${queue}'`))).toEqual([]);
  });
});

it('takes connector, server and sender from a line of a protocol log', () => {
  const log = String.raw`2024-05-06T07:08:09.123Z,EX16\Relay Berlin,08DC6D0A1B2C3D4E,5,10.0.0.12:25,10.0.0.5:41022,>,${authentication},`;
  const { code } = shown(log, 'all commands');
  expect(code).toContain("'10.0.0.5'");
  expect(code).toContain("-Server 'EX16'");
  expect(shown(log, 'check 1').text.replaceAll('\n', ' ')).toContain(
    String.raw`sender address 10.0.0.5 · receiver EX16 · receiver address 10.0.0.12 · connector EX16\Relay Berlin`,
  );
});

describe('a name that is not known', () => {
  it('stays a placeholder inside quotes, and the card says what to replace and how to have it filled in', () => {
    const { text, code } = shown(authentication, 'check 2');
    expect(code).toContain("-Server '<ReceivingServer>'");
    expect(text).toContain('Replace <ReceivingServer>:');
    expect(text).toContain('“the receiving server is EX02”');
  });
});

describe('several names that fit', () => {
  const paste =
    'LastError : 454 4.7.0 Temporary authentication failure {FQDN=EX02.contoso.com} {FQDN=EX03} {FQDN=EX04}';

  it('are a choice in words: whoever says another one gets the command with it', () => {
    expect(shown(paste, 'check 1').text.replaceAll('\n', ' ')).toContain(
      'The receiving server is EX02 here; also named: EX03, EX04. Say “the receiving server is EX03”.',
    );
    const { text, code } = shown(paste, 'check 1', 'the receiving server is EX03');
    expect(code).toContain("-ComputerName 'EX03'");
    expect(text).toContain('EX03: set by Ada.');
  });
});

describe('a name that does not have the form of its type', () => {
  it('is not used, and that is said', () => {
    const { text, code } = shown(event1035('Scanner, Floor 2', '10.0.0.5'), 'all commands');
    expect(code).toContain("'<Connector>'");
    expect(text).toContain('Not used: “Scanner, Floor 2” is not a valid connector.');
  });

  it('is read up to the first sign that no name has', () => {
    const { text, code } = shown(event1035('Default EX07"; Remove-Mailbox', '10.0.0.5'), 'all commands');
    expect(code).toContain("'EX07\\Default EX07'");
    expect(text.split('\n').filter((line) => /Remove-Mailbox/.test(line) && !line.startsWith('#'))).toEqual(
      [],
    );
  });
});

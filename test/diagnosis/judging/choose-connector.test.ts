import { type Connection, chooseConnector, type ReceiveConnector } from '../../../diagnosis/judging';

const everywhere = ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '0.0.0.0-255.255.255.255'];

const connector = (
  name: string,
  transportRole: string | undefined,
  port: number,
  more: Partial<ReceiveConnector> = {},
): ReceiveConnector => ({
  identity: `EX02\\${name}`,
  enabled: true,
  transportRole,
  bindings: [`[::]:${port}`, `0.0.0.0:${port}`],
  remoteIpRanges: everywhere,
  ...more,
});

/** What setup makes on Exchange 2013 and later. */
const defaults = [
  connector('Default EX02', 'HubTransport', 2525),
  connector('Client Proxy EX02', 'HubTransport', 465),
  connector('Default Frontend EX02', 'FrontendTransport', 25),
  connector('Outbound Proxy Frontend EX02', 'FrontendTransport', 717),
  connector('Client Frontend EX02', 'FrontendTransport', 587),
];
/** Made for applications, as the console makes it: IPv4 alone, front end, port 25. */
const relay = (remoteIpRanges: readonly string[] | undefined, more: Partial<ReceiveConnector> = {}) =>
  connector('Relay EX02', 'FrontendTransport', 25, { bindings: ['0.0.0.0:25'], remoteIpRanges, ...more });

const from = '10.0.0.5';
const choose = (
  connectors: readonly ReceiveConnector[],
  connection: Partial<Connection> = {},
): ReturnType<typeof chooseConnector> =>
  chooseConnector(connectors, { remote: from, wholeList: true, ...connection });

/** The outcome in one line: `Relay EX02 by 10.0.0.5`. */
const told = (connectors: readonly ReceiveConnector[], connection: Partial<Connection> = {}): string => {
  const choice = choose(connectors, connection);
  const name = ({ identity }: ReceiveConnector): string => identity.replace('EX02\\', '');
  if (choice.outcome === 'chosen') return `${name(choice.winner.connector)} by ${choice.winner.entry.text}`;
  if (choice.outcome === 'tie') return `tie: ${choice.tied.map((one) => name(one.connector)).join(', ')}`;
  if (choice.outcome !== 'unclear') return choice.outcome;
  const why = choice.doubts.map(({ about }) => about).join(', ');
  return `unclear: ${why}; looks like ${choice.apparent ? name(choice.apparent.connector) : 'nobody'}`;
};

describe('which connector gets a connection', () => {
  it.each<[string, readonly ReceiveConnector[], Partial<Connection>, string]>([
    ['the default on port 25', [], {}, 'Default Frontend EX02 by 0.0.0.0-255.255.255.255'],
    ['the default on port 2525', [], { port: 2525 }, 'Default EX02 by 0.0.0.0-255.255.255.255'],
    ['the default on port 465', [], { port: 465 }, 'Client Proxy EX02 by 0.0.0.0-255.255.255.255'],
    ['nobody on a port without a connector', [], { port: 2526 }, 'none'],
    ['a connector that cannot be listed on port 475', [], { port: 475 }, 'invisible'],
    ['a relay that lists the address', [relay(['10.0.5.20', from])], {}, 'Relay EX02 by 10.0.0.5'],
    ['a relay that lists the network', [relay(['10.0.0.0/24'])], {}, 'Relay EX02 by 10.0.0.0/24'],
    [
      'a relay with a mask',
      [relay(['10.0.0.0(255.255.255.0)'])],
      {},
      'Relay EX02 by 10.0.0.0(255.255.255.0)',
    ],
    [
      'the smallest of its ranges decides, not their number',
      [
        relay(['10.0.0.0/8', '10.0.0.0/24', '10.0.0.1-10.0.0.50']),
        connector('App EX02', 'FrontendTransport', 25, { remoteIpRanges: ['10.0.0.0/27'] }),
      ],
      {},
      'App EX02 by 10.0.0.0/27',
    ],
    [
      'not one whose entries only look alike',
      [relay(['10.0.50.0/24', '110.0.0.5', '10.0.0.50-10.0.0.60'])],
      {},
      'Default Frontend EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'not one that is disabled',
      [relay([from], { enabled: false })],
      {},
      'Default Frontend EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'not a relay on port 25, when 2525 is called',
      [relay([from])],
      { port: 2525 },
      'Default EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'not one of the hub on port 25, which the front end owns',
      [relay([from], { transportRole: 'HubTransport' })],
      {},
      'Default Frontend EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'not one bound to another address of the server',
      [relay([from], { bindings: ['10.0.0.13:25'] })],
      { local: '10.0.0.12' },
      'Default Frontend EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'the one bound to the address that is called, of equal ranges',
      [relay(everywhere, { bindings: ['10.0.0.12:25'] })],
      { local: '10.0.0.12' },
      'Relay EX02 by 0.0.0.0-255.255.255.255',
    ],
    [
      'an IPv4 range never takes an IPv6 source',
      [relay(['0.0.0.0/0'])],
      { remote: 'fd00::5' },
      `Default Frontend EX02 by ${everywhere[0]}`,
    ],
    [
      'a socket of IPv4 never takes an IPv6 source',
      [relay(['fd00::/64'])],
      { remote: 'fd00::5' },
      `Default Frontend EX02 by ${everywhere[0]}`,
    ],
    [
      'an IPv6 range takes an IPv6 source, whatever its zone',
      [relay(['fe80::/10'], { bindings: ['[::]:25'] })],
      { remote: 'fe80::5%11' },
      'Relay EX02 by fe80::/10',
    ],
    [
      'a mapped source is an IPv4 source',
      [relay([from])],
      { remote: '[::ffff:10.0.0.5]' },
      'Relay EX02 by 10.0.0.5',
    ],
  ])('%s', (_, more, connection, expected) => {
    expect(told([...defaults, ...more], connection)).toBe(expected);
    expect(told([...more, ...defaults].reverse(), connection)).toBe(expected);
  });

  it('is told without services on Exchange 2007, 2010 and Edge servers', () => {
    const hub = connector('Default EX02', undefined, 25);
    expect(told([hub, relay([from], { transportRole: undefined })])).toBe('Relay EX02 by 10.0.0.5');
    expect(told([hub, relay(['10.0.0.6'], { transportRole: undefined })])).toBe(
      'Default EX02 by 0.0.0.0-255.255.255.255',
    );
    expect(told([hub], { port: 475 })).toBe('none');
  });

  it('hands connectors back with all they carry', () => {
    const mine = { ...relay([from]), authMechanism: 'Tls' };
    const choice = chooseConnector([mine], { remote: from, wholeList: true });
    expect(choice.outcome === 'chosen' && choice.winner.connector).toBe(mine);
  });

  it('tells who else lists the address, and why it loses', () => {
    const { losers, collisions } = choose(
      [
        ...defaults,
        relay(['10.0.0.0/24']),
        relay([from], { identity: 'EX02\\Off', enabled: false }),
        relay([from], { identity: 'EX02\\Hub', transportRole: 'HubTransport' }),
        relay([from], { identity: 'EX02\\Other', bindings: ['10.0.0.13:25'] }),
        relay(['10.0.0.0/24'], { identity: 'EX02\\Exact', bindings: ['10.0.0.12:25'] }),
      ],
      { local: '10.0.0.12' },
    );
    expect(losers.map(({ connector: { identity }, why, entry }) => [identity, why, entry.text])).toEqual([
      ['EX02\\Hub', 'other-service', from],
      ['EX02\\Off', 'disabled', from],
      ['EX02\\Other', 'other-address', from],
      ['EX02\\Relay EX02', 'wider-binding', '10.0.0.0/24'],
      ['EX02\\Client Frontend EX02', 'other-port', everywhere[1]],
      ['EX02\\Client Proxy EX02', 'other-port', everywhere[1]],
      ['EX02\\Default EX02', 'other-port', everywhere[1]],
      ['EX02\\Default Frontend EX02', 'wider-range', everywhere[1]],
      ['EX02\\Outbound Proxy Frontend EX02', 'other-port', everywhere[1]],
    ]);
    expect(collisions.map(({ identity }) => identity)).toEqual(['EX02\\Hub']);
  });
});

describe('what cannot be told', () => {
  it.each<[string, readonly ReceiveConnector[], Partial<Connection>, string]>([
    [
      'a list that ends in dots',
      [relay(['10.0.5.1', '10.0.5.2...'])],
      {},
      'unclear: ranges-cut; looks like Default Frontend EX02',
    ],
    [
      'a list that goes on',
      [relay(['10.0.5.1', '…'])],
      {},
      'unclear: ranges-cut; looks like Default Frontend EX02',
    ],
    [
      'a list cut behind a network of the address, which a cut list of another may beat',
      [relay(['10.0.0.0/24']), relay(['10.0.5.1', '…'], { identity: 'EX02\\Scanner' })],
      {},
      'unclear: ranges-cut; looks like Relay EX02',
    ],
    [
      'a range that is broken',
      [relay(['10.0.0.1-10.0.'])],
      {},
      'unclear: range-unreadable; looks like Default Frontend EX02',
    ],
    ['no ranges', [relay(undefined)], {}, 'unclear: ranges-missing; looks like Default Frontend EX02'],
    ['an empty list of ranges', [relay([])], {}, 'unclear: ranges-missing; looks like Default Frontend EX02'],
    [
      'no bindings',
      [relay([from], { bindings: undefined })],
      {},
      'unclear: bindings-missing; looks like Default Frontend EX02',
    ],
    [
      'cut bindings',
      [relay([from], { bindings: ['0.0.0.0:587', '…'] })],
      {},
      'unclear: bindings-cut; looks like Default Frontend EX02',
    ],
    [
      'a broken binding',
      [relay([from], { bindings: ['0.0.0.0'] })],
      {},
      'unclear: binding-unreadable; looks like Default Frontend EX02',
    ],
    [
      'who else there is, behind one address for all of its own',
      [relay([from])],
      { wholeList: false },
      'unclear: list-not-whole; looks like Relay EX02',
    ],
    [
      'whether it is enabled',
      [relay([from], { enabled: undefined })],
      {},
      'unclear: enabled-missing; looks like Relay EX02',
    ],
    [
      'its role',
      [relay([from], { transportRole: undefined })],
      {},
      'unclear: role-missing; looks like Relay EX02',
    ],
    [
      'the address that is called',
      [relay([from], { bindings: ['10.0.0.12:25'] })],
      {},
      'unclear: local-unknown; looks like Relay EX02',
    ],
    [
      'where the call comes from',
      [relay([from])],
      { remote: undefined },
      'unclear: remote-unknown; looks like nobody',
    ],
    [
      'where a host name calls from',
      [relay([from])],
      { remote: 'EX10' },
      'unclear: remote-unknown; looks like nobody',
    ],
    [
      'who else there is',
      [relay(['10.0.0.0/24'])],
      { wholeList: false },
      'unclear: list-not-whole; looks like Relay EX02',
    ],
    [
      'who may answer on a port that both services take',
      [connector('A', 'HubTransport', 2526), connector('B', 'FrontendTransport', 2526)],
      { port: 2526 },
      'unclear: role-collision, role-collision; looks like nobody',
    ],
    [
      'lines that two connectors share',
      [relay([from]), relay([from], { identity: 'EX02\\Twin' })],
      {},
      'tie: Relay EX02, Twin',
    ],
  ])('%s', (_, more, connection, expected) => {
    expect(told([...defaults, ...more], connection)).toBe(expected);
    expect(told([...more, ...defaults].reverse(), connection)).toBe(expected);
  });

  it('a port 25 without a front end: the hub may listen there, and the rest of the list may be missing', () => {
    const [hub = relay([])] = defaults;
    expect(told([hub, { ...hub, identity: 'EX02\\Default on 25', bindings: ['0.0.0.0:25'] }])).toBe(
      'unclear: role-not-owner; looks like Default on 25',
    );
  });
});

describe('what is told though something is missing', () => {
  const wins = 'Relay EX02 by 10.0.0.5';
  const loses = 'Default Frontend EX02 by 0.0.0.0-255.255.255.255';

  it.each<[string, readonly ReceiveConnector[], Partial<Connection>, string]>([
    ['a single address beats whatever a cut list hides', [relay([from, '…'])], {}, wins],
    [
      'a single address beats cut lists of others',
      [relay([from]), relay(['10.0.5.1', '…'], { identity: 'EX02\\Scanner' })],
      {},
      wins,
    ],
    ['a cut list of a disabled connector', [relay(['…'], { enabled: false })], {}, loses],
    [
      'a cut list on another port',
      [connector('App', 'FrontendTransport', 26, { remoteIpRanges: ['…'] })],
      {},
      loses,
    ],
    [
      'whether a connector is enabled that does not list the address',
      [relay(['10.0.5.1'], { enabled: undefined })],
      {},
      loses,
    ],
    [
      'no bindings of a connector that does not list the address',
      [relay(['10.0.5.1'], { bindings: undefined })],
      {},
      loses,
    ],
    ['cut bindings behind the one that counts', [relay([from], { bindings: ['0.0.0.0:25', '…'] })], {}, wins],
    [
      'the rest of the list, when one address on one address is named',
      [relay([from], { bindings: ['10.0.0.12:25'] })],
      { local: '10.0.0.12', wholeList: false },
      wins,
    ],
  ])('%s', (_, more, connection, expected) => {
    expect(told([...defaults, ...more], connection)).toBe(expected);
  });

  it('that the only one that can win is enabled is taken for granted', () => {
    const unsaid = defaults.map((one) => ({ ...one, enabled: undefined }));
    expect(told(unsaid)).toBe(loses);
    expect(told([...unsaid, relay([from], { enabled: undefined })])).toBe(
      'unclear: enabled-missing, enabled-missing; looks like Relay EX02',
    );
  });
});

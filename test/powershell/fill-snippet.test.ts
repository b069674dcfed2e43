import fc from 'fast-check';
import { builtInArticles, loadKnowledge, type Snippet, snippetsOf } from '../../knowledge';
import { fillSnippet, type KnownValue } from '../../powershell';

const receiver = {
  name: 'receiver',
  type: 'server',
  role: 'receiving',
  placeholder: 'ReceivingServer',
  description: 'the server that refuses',
} as const;
const sender = { ...receiver, name: 'sender', role: 'sending', placeholder: 'SendingServer' } as const;

const snippet = (changes: Partial<Snippet>): Snippet => ({
  id: 'show',
  title: 'Show it',
  risk: 'read-only',
  shell: 'exchange-management-shell',
  runOn: 'any server',
  role: 'any user',
  parameters: [receiver, sender],
  forms: [{ code: "Get-Queue -Server '{{sender}}' | Test '{{receiver}}' '{{receiver}}'\n" }],
  ...changes,
});

const ex02: KnownValue = { kind: 'server', value: 'EX02', role: 'receiving', from: 'FQDN in LastError' };

describe('filling a snippet', () => {
  it('puts in what is known and leaves a visible placeholder for the rest', () => {
    expect(fillSnippet(snippet({}), [ex02])).toMatchObject([
      {
        code: "Get-Queue -Server '<SendingServer>' | Test 'EX02' 'EX02'",
        filled: [{ value: 'EX02', from: 'FQDN in LastError' }],
        missing: [{ placeholder: '<SendingServer>', description: 'the server that refuses' }],
      },
    ]);
  });

  it('leaves the placeholder when the value is not safe', () => {
    const [filled] = fillSnippet(snippet({}), [{ ...ex02, value: "EX02' ; calc '" }]);
    expect(filled?.code).toContain("'<ReceivingServer>'");
    expect(filled?.filled).toEqual([]);
  });

  it('refuses for a command prompt what PowerShell takes', () => {
    const connector = {
      ...receiver,
      name: 'connector',
      type: 'connector',
      placeholder: 'Connector',
    } as const;
    const value: KnownValue = { kind: 'connector', value: 'EX02\\R&D', role: 'receiving', from: 'the paste' };
    const fill = (shell: Snippet['shell'], quote: string): string | undefined =>
      fillSnippet(
        snippet({ shell, parameters: [connector], forms: [{ code: `x ${quote}{{connector}}${quote}` }] }),
        [value],
      )[0]?.code;
    expect(fill('powershell', "'")).toBe("x 'EX02\\R&D'");
    expect(fill('command-prompt', '"')).toBe('x "<Connector>"');
  });

  it('mentions no parameter that this form does not use', () => {
    const [filled] = fillSnippet(snippet({ forms: [{ code: "Test '{{receiver}}'" }] }), []);
    expect(filled?.missing.map(({ placeholder }) => placeholder)).toEqual(['<ReceivingServer>']);
  });

  it('keeps braces that are no parameter, and a dollar sign in front of them', () => {
    const code = "Get-Queue | ForEach-Object {{$_}} # {{other}} $& '{{receiver}}'";
    expect(fillSnippet(snippet({ forms: [{ code }] }), [ex02])[0]?.code).toBe(
      code.replace('{{receiver}}', 'EX02'),
    );
  });
});

describe('the forms of a snippet', () => {
  const forms = [
    { versions: ['2007', '2010'], code: 'old' },
    { versions: ['2013', '2016', '2019', 'SE'], code: 'new', note: 'Needs the shell.' },
  ] as const;
  const codes = (versions: Parameters<typeof fillSnippet>[2]): string[] =>
    fillSnippet(snippet({ forms }), [], versions).map(({ code }) => code);

  it('are all shown while the version is unknown, each with its versions and note', () => {
    expect(fillSnippet(snippet({ forms }), [])).toMatchObject([
      { code: 'old', filled: [], missing: [], versions: '2007 and 2010' },
      { code: 'new', filled: [], missing: [], versions: '2013 and later', note: 'Needs the shell.' },
    ]);
  });

  it('shrink to those that fit the versions of the paste', () => {
    expect(codes(['2016'])).toEqual(['new']);
    expect(codes(['2010', '2016'])).toEqual(['old', 'new']);
  });

  it('are all shown when none fits', () => {
    expect(codes(['2003'])).toEqual(['old', 'new']);
  });
});

describe('the built-in snippets', () => {
  const { articles } = loadKnowledge([builtInArticles]);
  const snippets = articles.flatMap(snippetsOf);
  const filled = (id: string, known: readonly KnownValue[]): string[] =>
    articles
      .filter((article) => article.id === id)
      .flatMap(snippetsOf)
      .flatMap(({ snippet: one }) => fillSnippet(one, known).map(({ code }) => code));
  const paste: readonly KnownValue[] = [
    { kind: 'server', value: 'EX02.contoso.com', role: 'receiving', from: 'machine of the event' },
    { kind: 'connector', value: 'Default Frontend EX02', from: 'receive connector in the event' },
    { kind: 'server', value: 'EX10.contoso.com', role: 'sending', from: 'the paste' },
  ];

  it('never act on the default connector of a paste as if it were the relay connector', () => {
    const relay = filled('relay-connector-captures-exchange-servers', paste).join('\n');
    expect(relay).toContain("Get-ReceiveConnector -Server 'EX02'");
    expect(relay).toContain("-Identity '<RelayConnector>' -Enabled $false");
    expect(relay).not.toContain('Default Frontend');
  });

  it('name a server by its short name where accounts and connectors do, in full where the network does', () => {
    const commands = filled('temporary-authentication-failure', paste).join('\n');
    expect(commands).toContain('setspn -L "EX02"');
    expect(commands).toContain('setspn -S "SMTPSVC/EX02.contoso.com" "EX02"');
    expect(commands).toContain("Get-ADComputer -Identity 'EX02'");
    expect(commands).toContain('klist -li 0x3e4 get "SMTPSVC/EX02.contoso.com"');
  });

  it('take no server of a paste for a time server, the other domain or the forest root', () => {
    const kerberos = filled('temporary-authentication-failure', paste).join('\n');
    expect(kerberos).toContain('/manualpeerlist:"<FirstTimeServer>,0x8 <SecondTimeServer>,0x8"');
    expect(kerberos).toContain('netdom trust "contoso.com" /domain:"<OtherDomain>" /verify');
    const legacy = filled('exchange-2007-to-2003-mail-stuck', paste).join('\n');
    expect(legacy).toContain("'<ForestRootDomain>\\Exchange Servers'");
  });

  it('keep the number of their lines and quotes, whatever names a paste holds', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'EX02',
        'EX02.contoso.com',
        'EX02\\46',
        '10.0.0.5',
        "EX02'",
        'EX02’;calc',
        'a\nb',
        '$(calc)',
        '{{x}}',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const values = fc.array(
      fc.record({
        kind: fc.constantFrom('server', 'connector', 'queue', 'ip', 'domain'),
        value: name,
        role: fc.constantFrom('sending', 'receiving', 'domain-controller'),
        from: fc.constant('the paste'),
      }),
      { maxLength: 8 },
    );
    const shape = (code: string): string => code.replace(/[^'"\n;|&$`]/g, '');
    fc.assert(
      fc.property(fc.constantFrom(...snippets), values, ({ snippet: any }, known) => {
        const plain = fillSnippet(any, []);
        fillSnippet(any, known as readonly KnownValue[]).forEach(({ code }, place) => {
          expect(shape(code)).toBe(shape(plain[place]?.code ?? ''));
          expect(code).not.toContain('{{');
        });
      }),
      { numRuns: 400 },
    );
  });
});

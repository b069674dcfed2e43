import { type Chat, startChat } from './chat';

const clock = '454 4.7.0 Your clock is wrong';

/** What the last reply says, commands and where their names are from included. */
function shown({ view }: Chat): string {
  switch (view?.kind) {
    case 'notice':
      return view.text;
    case 'section':
      return [
        view.title,
        ...view.blocks.map((block) => {
          if (block.kind === 'snippet') return `${block.snippet.code} ~ ${block.snippet.notes.join(' ')}`;
          return 'text' in block ? block.text : block.kind;
        }),
      ].join('\n');
    case 'answer':
      return `${view.check?.snippets[0]?.code} ~ ${view.check?.snippets[0]?.notes.join(' ')}`;
    default:
      return view?.kind ?? 'nothing';
  }
}

function talk(...texts: string[]): string {
  const chat = startChat('personal');
  for (const text of texts) chat.send(text);
  return shown(chat);
}

describe('a name that a person sets', () => {
  it('shows the command that needed it, filled in, and who said it', () => {
    expect(talk(clock, 'the server is EX07')).toBe(
      [
        'Receiving server: EX07',
        'Set by Ada. The command with it:',
        "Get-Offset -Server 'EX07' ~ EX07: set by Ada.",
        'If it is the other end, say “the sending server is EX07”.',
      ].join('\n'),
    );
  });

  it('is said by somebody else later: the later one holds', () => {
    const chat = startChat('channel');
    chat.send(`${clock} {FQDN=EX02}`);
    chat.send('the receiving server is EX07');
    chat.send({ text: 'no, the receiving server is EX08', person: { id: 'p2', name: 'Dana' } });
    expect(shown(chat)).toContain("Get-Offset -Server 'EX08' ~ EX08: set by Dana.");
  });

  it('goes before what was pasted, in every card that follows', () => {
    expect(talk(`${clock} {FQDN=EX02}`, 'the receiving server is EX07', 'commands')).toContain(
      "Get-Offset -Server 'EX07'",
    );
  });

  it('survives an edit of the paste', () => {
    const chat = startChat('personal');
    chat.send({ id: 'paste', text: clock });
    chat.send('the receiving server is EX07');
    chat.send({ id: 'paste', kind: 'edit', text: `${clock} {FQDN=EX02}` });
    expect(shown(chat)).toContain("Get-Offset -Server 'EX07'");
  });

  it('is not used for another error', () => {
    expect(
      talk('the clock queue grows', 'the receiving server is EX07', 'it was off by one whole hour'),
    ).not.toContain('EX07');
  });

  it('is refused when it is none, and nothing changes', () => {
    const chat = startChat('personal');
    chat.send(`${clock} {FQDN=EX02}`);
    chat.send("the server is EX07'; Restart-Computer");
    expect(shown(chat)).toBe(
      "Not used: “EX07'; Restart-Computer” is not a valid server. Write it as it stands in Exchange.",
    );
    chat.send('commands');
    expect(shown(chat)).toContain("Get-Offset -Server 'EX02'");
    expect(shown(chat)).not.toContain('Restart');
  });

  it('needs an error that is known', () => {
    expect(talk('the server is EX07')).toBe(
      'There is no error in this conversation yet that I know. Paste one.',
    );
  });

  it('waits for its server when a queue is named without it', () => {
    expect(talk(clock, 'queue is contoso.com')).toContain('Write “the sending server is …” first');
    expect(talk(clock, 'the sending server is EX10', 'queue is contoso.com')).toContain(
      'Queue: EX10\\contoso.com',
    );
  });

  it('is nothing that an unaddressed message sets', () => {
    const chat = startChat('channel');
    chat.send(clock);
    expect(chat.send({ text: 'the server is EX07', addressed: false })).toEqual([]);
  });

  it('may turn out to be the other end', () => {
    const chat = startChat('personal');
    chat.send(clock);
    chat.send('the server is EX07');
    expect(shown(chat)).toContain('If it is the other end, say “the sending server is EX07”.');
    chat.send('the sending server is EX07');
    expect(shown(chat)).toContain('Sending server: EX07');
  });

  it.each([
    { of: 'server', value: 'EX07\nGet-Mailbox' },
    { of: 'constructor', value: 'EX07' },
    { of: '__proto__', value: 'x' },
  ])('is checked again when it comes with a button: %j', (data) => {
    const chat = startChat('personal');
    chat.send(clock);
    chat.send({ action: { v: 1, kind: 'value', article: 'clock-is-wrong', ...data } });
    expect(shown(chat)).toMatch(/^Not used: /);
  });
});

describe('“as text”', () => {
  it('posts the command of the last card and nothing else', () => {
    expect(startAndSend(clock, 'the server is EX07', 'as text')).toEqual([
      { kind: 'plain', text: "Get-Offset -Server 'EX07'" },
    ]);
  });

  it('posts that of the first card before anything else was asked', () => {
    expect(startAndSend(`${clock} {FQDN=EX02}`, 'as text, please')).toEqual([]);
    expect(startAndSend(`${clock} {FQDN=EX02}`, 'as text please')).toEqual([
      { kind: 'plain', text: "Get-Offset -Server 'EX02'" },
    ]);
  });
});

function startAndSend(...texts: string[]) {
  const chat = startChat('personal');
  const replies = texts.map((text) => chat.send(text));
  return (replies.at(-1) ?? []).map(({ view }) => view).filter(({ kind }) => kind === 'plain');
}

import { type Chat, startChat } from './chat';

const clock = '454 4.7.0 Your clock is wrong';

/** The command of the first check, and what is said about the names in it. */
function command({ view }: Chat): string {
  if (view?.kind !== 'answer') return view?.kind ?? 'nothing';
  const snippet = view.check?.snippets[0];
  return [snippet?.code, ...(snippet?.notes ?? [])].join(' ~ ');
}

describe('a name in a command', () => {
  it('is the one that stands beside the error, not the first of the paste', () => {
    const chat = startChat('personal');
    chat.send(`450 4.1.8 Other trouble {FQDN=EX99}\n\nLastError: ${clock} {FQDN=EX02}`);
    expect(command(chat)).toBe(
      "Get-Offset -Server 'EX02' ~ EX02: from your paste (FQDN in LastError). Also named: EX99.",
    );
  });

  it('is that of its own record in a list of queues', () => {
    const chat = startChat('personal');
    const record = (queue: string, error: string, host: string): string =>
      `Identity : EX10\\${queue}\nStatus : Retry\nLastError : ${error} {FQDN=${host}}\n`;
    chat.send([record('1', '450 4.1.8 Other', 'EX99'), record('2', clock, 'EX02')].join('\n'));
    expect(command(chat)).toContain("'EX02'");
    chat.send([record('2', clock, 'EX02'), record('3', '450 4.1.8 Other', 'EX99')].join('\n'));
    expect(command(chat)).toContain("'EX02'");
  });

  it('comes from another paste of the same error, and says so', () => {
    const chat = startChat('personal');
    chat.send(`${clock} {FQDN=EX02}`);
    chat.send(clock);
    expect(command(chat)).toBe(
      "Get-Offset -Server 'EX02' ~ EX02: from another paste here (FQDN in LastError).",
    );
  });

  it('comes from a paste that held no error', () => {
    const chat = startChat('personal');
    chat.send('LastError : {FQDN=EX02}');
    expect(chat.view?.kind).toBe('not-found');
    chat.send(clock);
    expect(command(chat)).toContain("'EX02'");
  });

  it('never comes from a paste of another error', () => {
    const chat = startChat('personal');
    chat.send('450 4.1.8 Sender refused {FQDN=mx.partner.example}');
    chat.send('454 The clock is busy {FQDN=mx.other.example}');
    chat.send('it was off by one whole hour {FQDN=EX99}');
    chat.send(clock);
    expect(command(chat)).toContain("'<ReceivingServer>'");
  });

  it('tells which other machines the paste names in the same part', () => {
    const chat = startChat('personal');
    chat.send(`${clock} {FQDN=EX02.contoso.com} {FQDN=EX03} {FQDN=EX04}`);
    expect(command(chat)).toBe(
      "Get-Offset -Server 'EX02' ~ EX02: from your paste (FQDN in LastError). Also named: EX03 and EX04.",
    );
  });
});

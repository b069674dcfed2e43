import { readLine } from '../../conversation/read-line';
import { createDiagnose } from '../../diagnosis';

const diagnose = createDiagnose({ articles: [], lookAlikes: [] });
const line = (paste: string): string | undefined => readLine(diagnose(paste));

describe('what was read from a paste', () => {
  it.each([
    [
      'Identity : EX10\\46\nLastError : {FQDN=EX02.contoso.com};{IP=10.0.0.12}',
      'EX10 → EX02.contoso.com (10.0.0.12) · queue EX10\\46',
    ],
    ['{FQDN=EX02.contoso.com}', 'sent to EX02.contoso.com'],
    ['Exchange 2010 and Exchange 2016', 'Exchange 2010 and 2016'],
    ['nothing at all', undefined],
  ])('of %j is %j', (paste, read) => {
    expect(line(paste)).toBe(read);
  });

  it('names a machine whose part is not known', () => {
    expect(line('Event ID: 1009\nComputer: MBX07.contoso.com\n')).toBe('server MBX07.contoso.com');
  });

  it('leaves out the Submission queue beside queues that lead somewhere', () => {
    expect(line('Identity : EX10\\Submission\nIdentity : EX10\\46')).toBe('sent from EX10 · queue EX10\\46');
    expect(line('Identity : EX10\\Submission')).toBe('sent from EX10 · queue EX10\\Submission');
  });

  it('counts what it does not name', () => {
    expect(line('EX10\\1 EX10\\2 EX10\\3 EX10\\4 EX10\\5')).toBe(
      'sent from EX10 · queue EX10\\1, EX10\\2, EX10\\3 and 2 more',
    );
  });
});

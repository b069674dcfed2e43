import { read } from '../../../diagnosis/reading';

const named = (paste: string): string[] =>
  read(paste).entities.map(({ value, role, from }) => `${value}, ${role ?? 'any'}: ${from}`);

describe('reading names', () => {
  it('takes the machine of event 1035 for the receiving one and that of 2017 for the sending one', () => {
    expect(named('Event ID: 1035\nComputer: EX02\n\nEvent ID: 2017\nComputer: EX10')).toEqual([
      'EX02, receiving: machine of the event',
      'EX10, sending: machine of the event',
    ]);
  });

  it('takes the machine of any other event for neither', () => {
    expect(named('Event ID: 5006\nComputer: EX02')).toEqual(['EX02, any: machine of the event']);
  });

  it('keeps a machine under its short name and with its domain, both with the part it plays', () => {
    expect(named('EX10\\46 is stuck\nComputer: EX10.contoso.com')).toEqual([
      'EX10\\46, any: queue identity',
      'EX10, sending: queue identity',
      'EX10.contoso.com, sending: machine of the event',
    ]);
  });

  it('keeps a name once, whatever its case', () => {
    expect(named('EX10\\46 and ex10\\46 and EX10\\47')).toEqual([
      'EX10\\46, any: queue identity',
      'EX10, sending: queue identity',
      'EX10\\47, any: queue identity',
    ]);
  });

  it('points at the value and not at an equal word before it', () => {
    const paste = '<EventID>1035</EventID><Data>Default Data</Data><Data>Client 1</Data>';
    const spans = read(paste).entities.map(({ value, span }) => [value, paste.slice(...span)]);
    expect(spans).toEqual([
      ['Default Data', 'Default Data'],
      ['Client 1', 'Client 1'],
    ]);
    const log = '2024-06-03T07:11:09Z,EX\\EX,08DC83A0D31F2B44,1,10.0.0.5:25,10.0.0.55:25,>,x';
    const starts = ['EX\\EX', 'EX\\EX', '10.0.0.5:', '10.0.0.55:'].map((part) => log.indexOf(part));
    expect(read(log).entities.map(({ span }) => span[0])).toEqual(starts);
  });

  it('reads addresses of both kinds and refuses what is none', () => {
    const values = (paste: string): string[] => read(paste).entities.map(({ value }) => value);
    expect(values('{IP=fe80::1%12};{IP=10.0.0.256};{IP=192.0.2.7}')).toEqual(['fe80::1%12', '192.0.2.7']);
  });

  it('reads a line of a protocol log that lost the line break before it', () => {
    const line = '2024-06-03T07:11:09Z,EX02\\Default EX02,08DC83A0D31F2B44,1,10.0.0.5:25,[fe80::1]:36241,>,x';
    expect(named(`See the log: ${line}`)).toEqual([
      'EX02\\Default EX02, any: protocol log',
      'EX02, receiving: protocol log',
      '10.0.0.5, receiving: local endpoint in the protocol log',
      'fe80::1, sending: remote endpoint in the protocol log',
    ]);
  });

  it('takes no path and no registry key for a queue', () => {
    expect(named('C:\\Windows\\1 HKLM\\Software\\2 \\\\server\\3 contoso.com\\4')).toEqual([]);
  });

  it('reads the connector of an event in German and Spanish', () => {
    expect(named('Fehler IllegalMessage für den Empfangsconnector Default EX02. Weiter')).toEqual([
      'Default EX02, any: receive connector in the event',
      'EX02, receiving: name of the receive connector',
    ]);
    expect(named('error en el conector de recepción Default EX02. Más')).toEqual([
      'Default EX02, any: receive connector in the event',
      'EX02, receiving: name of the receive connector',
    ]);
  });
});

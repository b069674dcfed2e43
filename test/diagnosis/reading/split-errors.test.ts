import { read } from '../../../diagnosis/reading';

/** The first line of every error. */
const heads = (paste: string): string[] =>
  read(paste).errors.map(({ text }) => text.trim().split('\n')[0] ?? '');

describe('splitting a paste into errors', () => {
  it('takes a wrapper and the reply inside it for one error', () => {
    expect(
      heads('451 4.4.0 Primary target IP address responded with:\n\n"550 5.7.1 Unable to relay"'),
    ).toEqual(['451 4.4.0 Primary target IP address responded with:']);
  });

  it('takes a wrapper and a reply far behind it for two', () => {
    const far = `451 4.4.0 Primary target IP address responded${' .'.repeat(600)}\n550 5.7.1 Unable to relay`;
    expect(heads(far).length).toBe(2);
  });

  it('takes every line of one reply for one error', () => {
    expect(heads('550-5.7.1 first\n550-5.7.1 second\n550 5.7.1 third')).toEqual(['550-5.7.1 first']);
    expect(heads('550 5.7.1 Unable to relay\nThe code 5.7.1 again, and 550')).toHaveLength(1);
  });

  it('takes an event and the reply in its text for one error, and a reply behind a blank line for another', () => {
    expect(heads('Event ID: 1035\nIt failed with 454 4.7.0 Temporary')).toHaveLength(1);
    expect(heads('Event ID: 1035\nIt failed.\n\n550 5.7.1 Unable to relay')).toEqual([
      'Event ID: 1035',
      '550 5.7.1 Unable to relay',
    ]);
  });

  it('gives each record its labelled lines', () => {
    const records = [
      'Source: MsiInstaller',
      'Level: Information',
      'Event ID: 1035',
      'Description: Windows Installer reconfigured the product, and this line is too long to be the label of a record.',
      'Source: MSExchangeTransport',
      'Level: Error',
      'Event ID: 2017',
    ].join('\n');
    expect(heads(records)).toEqual(['Source: MsiInstaller', 'Source: MSExchangeTransport']);
    expect(read(records).errors.map(({ signals }) => signals.map(({ value }) => value))).toEqual([
      ['1035'],
      ['MSExchangeTransport', '2017'],
    ]);
  });

  it('gives each XML record of one line its own head', () => {
    const record = (source: string, id: number): string =>
      `<Event a="b"><System><Provider Name="${source}"/><EventID>${id}</EventID></System></Event>`;
    const { errors } = read(record('MSExchangeTransport', 1035) + record('MSExchangeMTA', 9318));
    expect(errors.map(({ signals }) => signals.map(({ value }) => value))).toEqual([
      ['MSExchangeTransport', '1035'],
      ['MSExchangeMTA', '9318'],
    ]);
  });

  it('takes a stack trace for one error', () => {
    expect(heads('IOException: x\n at a\nCaused by: SocketException: y\n at b')).toHaveLength(1);
  });

  it('takes a text without any code for one error', () => {
    expect(heads('mail is stuck\n\nand nobody knows why')).toEqual(['mail is stuck']);
  });
});

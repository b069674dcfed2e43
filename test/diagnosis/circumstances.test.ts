import { circumstancesOf } from '../../diagnosis/circumstances';
import { read } from '../../diagnosis/reading';

const of = (paste: string) => circumstancesOf(read(paste));

describe('what a whole paste is like', () => {
  it.each(['KB979174', 'KB 979174 ?', 'hotfix 916986'])('“%s” is little more than a number', (paste) => {
    expect([...of(paste).signs]).toEqual(['few-words']);
  });

  it('a sentence around a number is more', () => {
    expect([...of('please close KB979174 in the wiki').signs]).toEqual([]);
  });

  const session = (connector: string): string =>
    `2024-01-01T08:00:00.001Z,EX02\\${connector},08DB1F2A3B4C5D6E,1,10.0.0.12:25,10.0.0.5:5123,<,EHLO EX10.contoso.com,`;

  it.each(['Relay', 'Scan-to-Mail', 'ERP'])(
    'a session on the connector %s is one on an own connector',
    (name) => {
      expect(of(session(name)).signs).toContain('other-connector');
    },
  );

  it.each(['Default Frontend EX02', 'Default EX02', 'Client Proxy EX02', 'Outbound Proxy Frontend EX02'])(
    '%s comes from setup',
    (name) => {
      expect(of(session(name)).signs).not.toContain('other-connector');
    },
  );

  it.each(['2010 -> 2016 fails, 2016 -> 2010 ok', 'von EX10 nach EX19 nichts, EX19 nach EX10 geht'])(
    '“%s” names both ways',
    (paste) => {
      expect(of(paste).signs).toContain('both-ways');
    },
  );

  it.each(['2010 -> 2016 fails', '2010 to 2016, 2010 to 2019', 'day to day'])(
    '“%s” names one way',
    (paste) => {
      expect(of(paste).signs).not.toContain('both-ways');
    },
  );

  it.each([
    ['all servers are Exchange 2019', ['2019']],
    ['Exchange 2010 and 2016', ['2010', '2016']],
    ['Version 15.2 (Build 1258.12)', ['2019']],
    ['id 15.1.2507.39', ['2016']],
    ['to Exchange 2016 later, now 2007 beside 2003', ['2003', '2007', '2016']],
    ['on 11/20/2010 at 7:00', []],
    ['it was in 2010', []],
  ])('“%s” names the versions %j', (paste, versions) => {
    expect([...of(paste).versions].sort()).toEqual(versions);
  });
});

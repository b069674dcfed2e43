import fc from 'fast-check';
import { saidVersions, versionsOfBuilds } from '../../../diagnosis';

describe('the version in a sentence', () => {
  it.each([
    ['we are on 2016', ['2016']],
    ['its Exchange 2010 and 2016', ['2010', '2016']],
    ['2016 and 2010', ['2016', '2010']],
    ['E2K7', ['2007']],
    ['wir haben Exchange SE', ['SE']],
    ['subscription edition', ['SE']],
    ['SE', ['SE']],
    ['se llama EX07', []],
    ['build says 15.2.1748.10', ['2019']],
    ['build is 15.2.2562.20', ['SE']],
    ['15.01.2507.039', ['2016']],
    ['Version 15.1 (Build 2507.6)', ['2016']],
    ['14.3', ['2010']],
    ['it is 8.3.83.6', ['2007']],
    ['6.5', ['2003']],
    ['nothing of the kind', []],
  ])('%s', (text, versions) => {
    expect(saidVersions(text)).toEqual(versions);
  });
});

describe('the build in a paste', () => {
  it.each([
    ['220 EX07 Microsoft ESMTP MAIL Service Version 14.3.513.0 ready', ['2010']],
    ['AdminDisplayVersion : Version 15.1 (Build 2507.6)', ['2016']],
    ['with Microsoft SMTP Server id 15.2.1748.10; from EX02 (15.0.1497.2)', ['2019', '2013']],
    ['id 15.20.7452.28', []],
    ['Version: 6.0.3790.4675 ready', []],
  ])('%s', (text, versions) => {
    expect(versionsOfBuilds(text)).toEqual(versions);
  });

  it('is never an IP address', () => {
    const octet = fc.nat(255);
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        expect(versionsOfBuilds(`the source address ${octets.join('.')} was refused`)).toEqual([]);
      }),
    );
  });
});

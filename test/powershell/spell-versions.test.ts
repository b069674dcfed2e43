import type { ExchangeVersion } from '../../knowledge';
import { exchangeVersions } from '../../knowledge';
import { spellVersions } from '../../powershell';

describe('spelling versions', () => {
  it.each<[readonly ExchangeVersion[], string]>([
    [['2010'], '2010'],
    [['2007', '2010'], '2007 and 2010'],
    [['2010', '2007'], '2007 and 2010'],
    [['2007', '2010', '2013'], '2007 to 2013'],
    [['2013', '2016', '2019', 'SE'], '2013 and later'],
    [['2019', 'SE'], '2019 and later'],
    [['SE'], 'SE'],
    [['2003', '2010'], '2003 and 2010'],
    [['2003', '2010', 'SE'], '2003, 2010 and SE'],
    [['5.5', '2000'], '5.5 and 2000'],
  ])('%j is %s', (versions, spelled) => {
    expect(spellVersions(versions)).toBe(spelled);
  });

  it('knows every version there is', () => {
    for (const version of exchangeVersions) expect(spellVersions([version])).toBe(version);
    expect(spellVersions(exchangeVersions)).toBe('5.5 and later');
  });
});

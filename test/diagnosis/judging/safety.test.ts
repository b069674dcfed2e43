/** Whatever happens to output on its way into a chat, no check is cleared that the whole output would not clear. */

import fc from 'fast-check';
import { judge, type Row, rowsOf } from './rows';

const rows = [...rowsOf('outputs.jsonl'), ...rowsOf('more-outputs.jsonl')];
const good = rows.filter(({ verdict }) => verdict === 'good');
const others = rows.filter(({ verdict, output }) => verdict !== 'good' && output.length > 1);

const aCut = (from: readonly Row[]) =>
  fc
    .constantFrom(...from)
    .chain((row) =>
      fc.record({ row: fc.constant(row), at: fc.integer({ min: 0, max: row.output.length - 1 }) }),
    );

describe('a cut output', () => {
  it('never clears a check that the whole of it leaves open, unless whole records are gone without a trace', () => {
    fc.assert(
      fc.property(aCut(others), ({ row, at }) => {
        const traceless = /^\s/.test(row.output.slice(at)) || /\n\s*$/.test(row.output.slice(0, at));
        if (!traceless) expect(judge(row, row.output.slice(0, at)).verdict).not.toBe('good');
      }),
      { numRuns: 700 },
    );
  });

  it('never clears a check when its records stop in the middle', () => {
    const lists = good.filter(({ check }) =>
      /^(?:connector-captures-sender|server-object-permissions)$/.test(check),
    );
    fc.assert(
      fc.property(aCut(lists), ({ row, at }) => {
        const text = row.output.slice(0, at);
        const lastRecord = text.split(/\n\s*\n/).at(-1) ?? '';
        const inside =
          /\S/.test(lastRecord) && !/\b(?:SuppressXAnonymousTls\s*: \w|InheritanceType\s*:)/.test(lastRecord);
        if (inside) expect(judge(row, text).verdict).not.toBe('good');
      }),
      { numRuns: 300 },
    );
  });

  it('never clears a check when dots stand for what is missing', () => {
    for (const row of good)
      expect([row.id, judge(row, `${row.output}\n...`).verdict]).not.toEqual([row.id, 'good']);
  });
});

describe('an output without one of its columns or properties', () => {
  const properties = (text: string): string[] => [
    ...new Set([...text.matchAll(/^([A-Z]\w*)\s* : /gm)].map(([, name = '']) => name)),
  ];
  const without = (text: string, name: string): string => {
    const kept: string[] = [];
    let dropping = false;
    for (const line of text.split('\n')) {
      if (/^\S/.test(line) || line.trim() === '')
        dropping = line.startsWith(name) && /^\s* : /.test(line.slice(name.length));
      if (!dropping) kept.push(line);
    }
    return kept.join('\n');
  };

  it('never clears a check that the whole of it leaves open', () => {
    const cleared = others.flatMap((row) =>
      properties(row.output)
        .filter((name) => judge(row, without(row.output, name)).verdict === 'good')
        .map((name) => `${row.id} without ${name}`),
    );
    expect(cleared).toEqual([]);
  });

  it.each([
    ['b2-connector-captures-sender-19', ['Bindings', 'RemoteIPRanges', 'AuthMechanism', 'PermissionGroups']],
    ['a1-receive-connector-auth-08', ['AuthMechanism', 'PermissionGroups', 'SuppressXAnonymousTls']],
    ['d4-server-object-permissions-01', ['User', 'Deny', 'ExtendedRights']],
    ['c3-kerberos-ports-03', ['RemotePort', 'SourceAddress', 'TcpTestSucceeded']],
    ['d4-folder-hierarchies-03', ['PublicFolderHierarchy']],
  ])('%s is not good without what decides', (id, names) => {
    const kept = good.filter((one) => one.id === id);
    expect(kept).toHaveLength(1);
    for (const row of kept)
      for (const name of names)
        expect([name, judge(row, without(row.output, name)).verdict]).not.toEqual([name, 'good']);
  });
});

describe('a number on the other side of its limit', () => {
  const row = (check: string): Row => {
    const found = good.find((one) => one.check === check);
    if (found === undefined) throw new Error(`no good output of ${check}`);
    return found;
  };

  it('never clears the clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6_001, max: 99_999_999 }),
        fc.boolean(),
        fc.boolean(),
        (hundredths, ahead, comma) => {
          const offset = `${ahead ? '+' : '-'}${(hundredths / 100).toFixed(7)}s`;
          const text = row('clock-offset').output.replace(
            /[+-][\d.]+s$/m,
            comma ? offset.replace('.', ',') : offset,
          );
          expect(judge(row('clock-offset'), text).verdict).toBe(hundredths >= 30_000 ? 'bad' : 'unreadable');
        },
      ),
    );
  });

  it('never clears a file version', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7651 }), fc.integer({ min: 0, max: 39 }), (third, fourth) => {
        expect(judge(row('emsmta-version'), `6.5.${third}.${fourth}`).verdict).toBe('bad');
      }),
    );
  });

  it('never clears replication', () => {
    const { output } = row('ad-replication');
    for (const [from, to] of [
      ['0 /   5', '1 /   5'],
      ['52m:48s', '03h:00m:59s'],
      ['52m:48s', '01d.00h:00m:01s'],
      ['52m:48s', '(unknown)'],
      ['52m:48s', '>60 days'],
    ] as const)
      expect([to, judge(row('ad-replication'), output.replace(from, to)).verdict]).not.toEqual([to, 'good']);
  });

  it('never clears a status, a flag or a count', () => {
    const changed: readonly (readonly [check: string, from: RegExp, to: string])[] = [
      ['secure-channel', /True/, 'False'],
      ['legacy-2003-smtp-auth', /^ {2}5/m, '  3'],
      ['time-source', /: 0\(/, ': 3('],
      ['spn-duplicate', /found 0/, 'found 1'],
      ['kerberos-ports', /True/, 'False'],
      ['mta-port-102', /: LISTENING/, ': FILTERED'],
      ['spn-registered', /SMTPSVC\/EX02\.contoso\.com/, 'SMTPSVC/EX03.contoso.com'],
      ['x400-queue', /"6\.000000"/, '"66.000000"'],
    ];
    for (const [check, from, to] of changed) {
      expect(row(check).output).toMatch(from);
      expect([check, judge(row(check), row(check).output.replace(from, to)).verdict]).not.toEqual([
        check,
        'good',
      ]);
    }
  });
});

describe('output beside an error', () => {
  const error =
    'Get-Queue : Access is denied.\n    + FullyQualifiedErrorId : System.UnauthorizedAccessException';

  it('never clears a check', () => {
    const cleared = good.filter((row) => judge(row, `${row.output}\n\n${error}`).verdict === 'good');
    expect(cleared.map(({ id }) => id)).toEqual([]);
  });
});

/**
 * Whatever a value holds: its type refuses it, or it stays one string. UNSTUCK_HOSTILE_VALUES says how many values are
 * tried; 3,000 when it is not set.
 */

import fc from 'fast-check';
import type { ParameterType, Shell } from '../../../knowledge';
import { fillSnippet, isValidValue, type KnownValue, quoted } from '../../../powershell';
import { sampleValues } from '../../../tools/check-knowledge/sample-values';
import {
  loadPowerShellParser,
  type PowerShellParser,
} from '../../../tools/check-knowledge/verify/parse-powershell';

const runs = Number(process.env.UNSTUCK_HOSTILE_VALUES ?? 3000);
const types = Object.keys(sampleValues) as ParameterType[];

let parser: PowerShellParser;
beforeAll(async () => {
  parser = await loadPowerShellParser();
});

/** What ends strings, lines, commands and comments, or resembles what does. */
const signs = [
  ...'\'‘’‚‛′＇´ʼ"“”„‟″＂«»–—―‐‑−-`$(){}[]@#;|&,<>=^%!?*+~/\\:. \t',
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\0', '\v', '\f', '\u001B[2J', '\uFEFF', '\u200B'],
  ...['\u202E', '\u00AD', '\uD800', '\uDC00', '\u{1F4A3}', 'Ａ', 'а', 'ı', 'é', 'e\u0301', '\u0308'],
  ...[
    '$(calc)',
    ['$', '{x}'].join(''),
    "@'\n",
    "\n'@",
    '@"\n',
    '<#',
    '#>',
    '# ',
    '; calc',
    '| calc',
    '& calc',
    '&& calc',
    '|| calc',
  ],
  ...[
    "';calc;'",
    "''",
    "'''",
    '’;calc;’',
    '" & calc & "',
    '%COMSPEC%',
    '!x!',
    '^"',
    '--%',
    '--',
    '-WhatIf:$false',
  ],
  ...['{{receiver}}', '{0}', '<Server>', '\\u0027', '&#39;', '%27', 'calc.exe'],
];

const hostile = fc
  .tuple(
    fc.constantFrom(...Object.values(sampleValues), 'CN=', 'EX02\\', 'a@', ''),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...signs) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.values(sampleValues)) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
        { weight: 1, arbitrary: fc.integer({ min: 60, max: 3000 }).map((length) => 'a'.repeat(length)) },
      ),
      { maxLength: 6 },
    ),
    fc.nat(),
  )
  // Somewhere inside the harmless value, which so becomes long, odd or broken.
  .map(([harmless, parts, place]) => {
    const at = place % (harmless.length + 1);
    return harmless.slice(0, at) + parts.join('') + harmless.slice(at);
  });

/** The places where values stand in commands: a parameter, an item of a list, the middle of a string, a filter. */
const before = [
  "Get-Queue -Server '",
  "@{Remove='",
  "-join ('a','EX02\\Default ",
  "Get-Queue | Where-Object { $_.X -ne '",
];
const after = ["' -WhatIf # end", "'; Add='b'}", "','c')", "' }\nGet-Queue"];

it(`no value in ${runs} leaves its string in PowerShell`, () => {
  let taken = 0;
  const plain = before.map((start, place) => parser.outline(`${start}x${after[place]}`, start.length));
  const check = (value: string, place: number): void => {
    const [start = '', end = ''] = [before[place], after[place]];
    const safe = quoted(value, 'powershell');
    if (safe === undefined) return;
    taken += 1;
    const { tree, lines, string } = parser.outline(`${start}${safe}${end}`, start.length);
    expect({ tree, lines }).toEqual({ tree: plain[place]?.tree, lines: plain[place]?.lines });
    const opened = start.slice(start.lastIndexOf("'"));
    expect(string).toBe(`verbatim_string_characters ${opened}${safe}'`);
  };
  fc.assert(
    fc.property(hostile, fc.nat({ max: before.length - 1 }), (value, place) => check(value, place)),
    { numRuns: runs },
  );
  expect(taken).toBeGreaterThan(runs / 10);
});

it('of every type only values that stay one string are filled in', () => {
  const role = 'receiving';
  const shells: readonly Shell[] = ['powershell', 'exchange-management-shell', 'command-prompt'];
  const shape = (code: string): string => code.replace(/[^"]/g, '');
  const taken = new Map<string, number>();
  const harmless = parser.outline("Get-X -A 'x' -B 'b'", 0).tree;
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.oneof(hostile, fc.constantFrom(...Object.values(sampleValues))),
      fc.constantFrom(...shells),
      (type, value, shell) => {
        const quote = shell === 'command-prompt' ? '"' : "'";
        const code = shell === 'command-prompt' ? 'setspn -L "{{x}}" "b"' : "Get-X -A '{{x}}' -B 'b'";
        const parameter = { name: 'x', type, role, placeholder: 'X', description: 'x' } as const;
        const kind = type === 'fqdn' ? 'server' : type;
        const known: KnownValue[] = [
          { kind, value, role, from: 'a paste' },
          ...(type === 'connector'
            ? [{ kind: 'server', value: 'EX02', role, from: 'a paste' } as const]
            : []),
        ];
        const [filled] = fillSnippet(
          {
            ...{ id: 'a', title: 'a', risk: 'read-only', runOn: 'a', role: 'a', shell },
            parameters: [parameter],
            forms: [{ code }],
          },
          known,
        );
        const text = filled?.code ?? '';
        // A connector without a server gets that of the paste.
        if (type !== 'connector' && !isValidValue(type, value))
          expect(text).toBe(code.replace('{{x}}', '<X>'));
        if (text.includes('<X>')) return;
        taken.set(type, (taken.get(type) ?? 0) + 1);
        expect(text).not.toMatch(/[\n\r\0\u0085\u2028\u2029]/);
        if (shell === 'command-prompt') {
          const [, inside = ''] = text.split(quote);
          expect(text).toBe(code.replace('{{x}}', () => inside));
          expect(inside.normalize('NFKC')).not.toMatch(/["%^&|<>!]|\\$/);
          expect(inside).not.toMatch(/^[-/]/);
          expect(shape(text)).toBe(shape(code));
        } else {
          expect(parser.outline(text, 0).tree).toBe(harmless);
        }
      },
    ),
    { numRuns: runs },
  );
  expect([...taken.keys()].sort()).toEqual([...types].sort());
});

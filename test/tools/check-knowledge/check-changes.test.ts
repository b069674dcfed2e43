import { builtInArticles, type Fix, loadKnowledge, type Snippet } from '../../../knowledge';
import { checkChanges } from '../../../tools/check-knowledge/check-changes';
import { loadVerifier, type Verifier } from '../../../tools/check-knowledge/verify';
import { sampleArticle } from '../../knowledge/sample-article';

let verifier: Verifier;
beforeAll(async () => {
  verifier = await loadVerifier();
});

const snippet = (id: string, risk: Snippet['risk'], code: string): Snippet => ({
  ...{ id, title: id, risk, shell: 'exchange-management-shell', runOn: 'any', role: 'any' },
  forms: [{ code }],
});
const identity = "-Identity 'EX02\\Relay'";
const off = `Set-ReceiveConnector ${identity} -Enabled $false`;
const on = `Set-ReceiveConnector ${identity} -Enabled $true`;

const sound: Partial<Fix> = {
  record: [snippet('record', 'read-only', `Get-ReceiveConnector ${identity}`)],
  change: [snippet('try-off', 'read-only', `${off} -WhatIf`), snippet('off', 'changes-settings', off)],
  undoSnippets: [snippet('try-on', 'read-only', `${on} -WhatIf`), snippet('on', 'changes-settings', on)],
};

function problems(changes: Partial<Fix>): string[] {
  const sample = sampleArticle();
  const fixes = sample.fixes.map((fix) => ({ ...fix, ...sound, ...changes }));
  return checkChanges({ articles: [{ ...sample, fixes }] }, verifier).map(
    ({ field, problem }) => `${field} ${problem}`,
  );
}

it('the changes of the built-in articles are in order', () => {
  expect(checkChanges(loadKnowledge([builtInArticles]), verifier)).toEqual([]);
});

it('a change that is recorded, tried, proved and taken back passes', () => {
  expect(problems({})).toEqual([]);
});

it.each<[string, Partial<Fix>, string]>([
  [
    'nothing recorded',
    { record: [] },
    'fixes[0].record set-clock: changes something and records nothing before',
  ],
  [
    'a record that changes',
    { record: [snippet('record', 'changes-settings', off)] },
    'fixes[0].record set-clock: "record" records and is not read-only',
  ],
  [
    'no trial',
    { change: [snippet('off', 'changes-settings', off)] },
    'fixes[0].change[0].forms[0].code off: Set-ReceiveConnector is not tried with -WhatIf first',
  ],
  [
    'a trial of something else',
    { change: [snippet('try-on', 'read-only', `${on} -WhatIf`), snippet('off', 'changes-settings', off)] },
    'fixes[0].change[1].forms[0].code off: Set-ReceiveConnector is not tried with -WhatIf first',
  ],
  [
    'a trial that comes after',
    { change: [snippet('off', 'changes-settings', off), snippet('try-off', 'read-only', `${off} -WhatIf`)] },
    'fixes[0].change[0].forms[0].code off: Set-ReceiveConnector is not tried with -WhatIf first',
  ],
  [
    'no trial of the way back',
    { undoSnippets: [snippet('on', 'changes-settings', on)] },
    'fixes[0].undoSnippets[0].forms[0].code on: Set-ReceiveConnector is not tried with -WhatIf first',
  ],
  ['no way back', { undoSnippets: [] }, 'fixes[0].undoSnippets set-clock: has no command that takes it back'],
  ['no proof', { proofChecks: [] }, 'fixes[0].proofChecks set-clock: names no check that proves it'],
  [
    'a repair graded too low',
    {
      change: [
        snippet('try', 'read-only', "Restart-Service -Name 'a' -WhatIf"),
        snippet('restart', 'disruptive', "Restart-Service -Name 'a'"),
      ],
    },
    'fixes[0].risk set-clock: is graded changes-settings, and "restart" is disruptive',
  ],
])('a change is told: %s', (_, changes, told) => {
  expect(problems(changes)).toEqual([told]);
});

it('a change in a check is tried first, too', () => {
  const sample = sampleArticle();
  const checks = sample.checks.map((check) => ({
    ...check,
    snippets: [snippet('retry', 'changes-settings', "Retry-Queue -Identity 'EX10\\46'")],
  }));
  expect(checkChanges({ articles: [{ ...sample, checks: checks.slice(0, 1) }] }, verifier)).toEqual([
    expect.objectContaining({ problem: 'retry: Retry-Queue is not tried with -WhatIf first' }),
  ]);
});

it('what leaves no value to write back needs no way back: restarts and retries', () => {
  const retry = "Retry-Queue -Identity 'EX10\\46'";
  const change = [
    snippet('try', 'read-only', `${retry} -WhatIf`),
    snippet('retry', 'changes-settings', retry),
  ];
  expect(problems({ change, undoSnippets: [] })).toEqual([]);
});

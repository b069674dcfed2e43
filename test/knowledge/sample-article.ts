/** An article with two causes, two checks and a fix, small enough to read in a test; and folders that hold such articles. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Snippet } from '../../knowledge';

const snippet = (id: string, code: string, parameters: Snippet['parameters']): Snippet => ({
  id,
  title: `Show ${id}`,
  risk: 'read-only',
  shell: 'exchange-management-shell',
  runOn: 'any Exchange server',
  role: 'View-Only Organization Management',
  ...(parameters !== undefined && { parameters }),
  forms: [{ code }],
});

const receiver = {
  name: 'receiver',
  type: 'server',
  role: 'receiving',
  placeholder: 'ReceivingServer',
  description: 'the server that refuses',
} as const;

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'clock-is-wrong',
    title: 'The clock is wrong',
    summary: 'Two servers disagree about the time.',
    whoFixes: 'your Exchange team',
    appliesTo: ['2016', '2019'],
    symptoms: ['454 4.7.0 Your clock is wrong'],
    recognise: [
      {
        id: 'reply',
        says: 'the reply is 454 4.7.0 with this text',
        all: [{ code: '454 4.7.0' }, { text: 'Your clock is wrong' }],
        confidence: 0.95,
      },
    ],
    against: [],
    causes: [
      {
        id: 'drift',
        title: 'The clock drifts',
        text: 'Nothing sets it.',
        checks: ['offset'],
        fixes: ['set-clock'],
      },
      {
        id: 'zone',
        title: 'The time zone is wrong',
        text: 'Summer time was missed.',
        checks: ['zone'],
        fixes: [],
      },
    ],
    checks: [
      {
        id: 'offset',
        title: 'Offset',
        question: 'How far are the clocks apart?',
        why: 'Kerberos tolerates five minutes.',
        runOn: 'the sending server',
        role: 'any user',
        snippets: [snippet('show-offset', "Get-Offset -Server '{{receiver}}'", [receiver])],
        good: 'Less than a second.',
        bad: [{ looks: 'More than 300 seconds.', cause: 'drift', means: 'The clock drifts.' }],
      },
      {
        id: 'zone',
        title: 'Time zone',
        question: 'Which zone is set?',
        why: 'Clocks are compared in UTC.',
        runOn: 'both servers',
        role: 'any user',
        snippets: [snippet('show-zone', 'Get-TimeZone', undefined)],
        good: 'The same zone.',
        bad: [{ looks: 'Two zones.', cause: 'zone', means: 'One of them is wrong.' }],
      },
    ],
    fixes: [
      {
        id: 'set-clock',
        title: 'Set the clock',
        removes: ['drift'],
        risk: 'changes-settings',
        who: 'your Exchange team',
        role: 'local Administrators',
        blastRadius: 'Every ticket on this server.',
        before: 'Note the time.',
        record: [],
        change: [],
        undo: 'Set it back.',
        proof: 'The offset is small.',
        proofChecks: ['offset'],
      },
    ],
    facts: [{ topic: 'skew', title: 'Skew', text: 'Five minutes.' }],
    versionNotes: [],
    corrections: [],
    references: [{ title: 'A page about clocks' }],
    examples: { finds: Array(8).fill('454 4.7.0 Your clock is wrong'), rejects: Array(8).fill('hello') },
    ...changes,
  };
}

const folders: string[] = [];

/** Writes files into a new folder; JSON is YAML too, so a value that is no text is written as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** `npm run pack`: the file to upload, or all that has to be put right first. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { buildPackage } from '../../tools/pack/build-package';
import { type Environment, readSettings, SettingsError, settings } from '../../tools/pack/read-settings';
import { goodSettings } from '../manifest/settings';

const root = join(__dirname, '..', '..');
const folder = join(root, 'manifest');
const values = readSettings(goodSettings, '1.2.3');

function problems(env: Environment, version = '1.2.3'): readonly string[] {
  try {
    readSettings(env, version);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('become values, with ids in small letters and blanks around them removed', () => {
    const id = goodSettings.TEAMS_APP_ID;
    expect(readSettings({ ...goodSettings, TEAMS_APP_ID: ` ${id.toUpperCase()} ` }, '1.2.3')).toEqual({
      ...goodSettings,
      VERSION: '1.2.3',
    });
  });

  it('are all named at once when none is set, each with what to set it to', () => {
    expect(problems({ DEVELOPER_NAME: '  ' })).toEqual(
      settings.map(({ name, meaning }) => `${name} is not set. Set it to ${meaning}.`),
    );
  });

  it.each([
    ['a mistyped id', { TEAMS_APP_ID: '0a1b2c3d' }, /^TEAMS_APP_ID is not an id such as .*8 characters/],
    [
      'an id in braces',
      { MicrosoftAppId: '{0a1b2c3d-0000-4000-8000-00000000abcd}' },
      /^MicrosoftAppId is not an id/,
    ],
    [
      'the empty id',
      { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      /^MicrosoftAppId .*all zeros/,
    ],
    ['a long name', { DEVELOPER_NAME: 'x'.repeat(33) }, /^DEVELOPER_NAME has 33 characters.* 32 at most/],
    ['a name of two lines', { DEVELOPER_NAME: 'a\nb' }, /^DEVELOPER_NAME holds a line break/],
    ['an address without TLS', { DEVELOPER_WEBSITE: 'http://contoso.com' }, /^DEVELOPER_WEBSITE .*https:/],
    ['a bare host', { DEVELOPER_TERMS_URL: 'contoso.com/terms' }, /^DEVELOPER_TERMS_URL .*https:/],
    ['a script', { DEVELOPER_TERMS_URL: 'javascript:alert(1)' }, /^DEVELOPER_TERMS_URL .*https:/],
    [
      'an address with a space',
      { DEVELOPER_WEBSITE: 'https://contoso.com/a b' },
      /^DEVELOPER_WEBSITE .*space/,
    ],
    [
      'an address with a password',
      { DEVELOPER_PRIVACY_URL: 'https://ada:secret@contoso.com' },
      /^DEVELOPER_PRIVACY_URL holds a user name or password/,
    ],
    [
      'an address on this machine',
      { DEVELOPER_PRIVACY_URL: 'https://localhost/privacy' },
      /^DEVELOPER_PRIVACY_URL names the host localhost/,
    ],
    [
      'a long address',
      { DEVELOPER_WEBSITE: `https://contoso.com/${'x'.repeat(2048)}` },
      /^DEVELOPER_WEBSITE has 2068 characters/,
    ],
  ])('are refused with %s', (_, wrong, message) => {
    expect(problems({ ...goodSettings, ...wrong })).toEqual([expect.stringMatching(message)]);
  });

  it.each(['1.2', '1.2.3.4', '1.2.3-beta.1', '01.2.3', 'v1.2.3', ''])(
    'do not go with version "%s"',
    (version) => {
      expect(problems(goodSettings, version)).toEqual([
        expect.stringMatching(/^version in package.json is ".*three numbers/),
      ]);
    },
  );

  it('never repeat a secret that was put into the wrong variable', () => {
    const secret = 'Xy8Q~s3cret.value';
    const swapped = Object.fromEntries(settings.map(({ name }) => [name, `${secret}\n${secret}${secret}`]));
    expect(problems(swapped)).toHaveLength(settings.length);
    expect(problems(swapped).join('\n')).not.toContain(secret);
  });
});

describe('the package', () => {
  const bytes = buildPackage(folder, values);
  const files = unzipSync(bytes);

  it('holds the filled manifest and the two icons, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[icon] ?? []).equals(readFileSync(join(folder, icon)))).toBe(true);
    }
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
    expect(manifest).toMatchObject({
      id: goodSettings.TEAMS_APP_ID,
      version: '1.2.3',
      developer: { name: goodSettings.DEVELOPER_NAME },
      icons: { color: 'color.png', outline: 'outline.png' },
    });
  });

  it('asks to hear messages without a mention only when that is wanted', () => {
    const manifestOf = (listen: boolean) =>
      JSON.parse(
        Buffer.from(unzipSync(buildPackage(folder, values, { listen }))['manifest.json'] ?? []).toString(
          'utf8',
        ),
      );
    expect(manifestOf(true)).toEqual({
      ...manifestOf(false),
      webApplicationInfo: { id: goodSettings.MicrosoftAppId, resource: 'https://unstuck.invalid/listen' },
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'ChannelMessage.Read.Group', type: 'Application' },
            { name: 'ChatMessage.Read.Chat', type: 'Application' },
          ],
        },
      },
    });
    expect(JSON.stringify(manifestOf(false))).not.toContain('ChannelMessage');
  });

  it('is not built from a manifest that the schema refuses', () => {
    const broken = mkdtempSync(join(tmpdir(), 'unstuck-pack-'));
    try {
      cpSync(folder, broken, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      writeFileSync(join(broken, 'manifest.json'), JSON.stringify({ ...manifest, accentColor: 'blue' }));
      expect(() => buildPackage(broken, values)).toThrow(/not valid:\n- \/accentColor must match pattern/);
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});

describe('npm run pack', () => {
  // Not in the project: its dist/ may hold a package that somebody is about to upload.
  const cwd = mkdtempSync(join(tmpdir(), 'unstuck-pack-'));
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const pack = (env: Environment, ...words: string[]) =>
    spawnSync(process.execPath, ['--import', tsx, join(root, 'tools', 'pack.ts'), ...words], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });

  afterAll(() => rmSync(cwd, { recursive: true }));

  it('writes the same bytes in every time zone, prints the file, and says what to do next', () => {
    const { status, stdout, stderr } = pack({ ...goodSettings, TZ: 'Pacific/Auckland' });
    const target = join('dist', 'unstuck-teams.zip');
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${target}\n` });
    expect(stderr).toMatch(/Teams admin centre.*Upload new app/);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const here = buildPackage(folder, readSettings(goodSettings, version));
    expect(readFileSync(join(cwd, target)).equals(here)).toBe(true);
  });

  it('ends with 2 and names every variable that is missing or wrong', () => {
    const { status, stdout, stderr } = pack({ ...goodSettings, TEAMS_APP_ID: 'x', DEVELOPER_NAME: '' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^- TEAMS_APP_ID is not an id .*\n- DEVELOPER_NAME is not set\./m);
  });

  it('takes no other words, and explains itself when asked', () => {
    expect(pack(goodSettings, 'now')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--listen and nothing else'),
    });
    const help = pack({}, '--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const { name } of settings) expect(help.stdout).toContain(name);
  });
});

/** The app as Teams reads it: valid, modest in what it asks for, and offering only what the bot understands. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { converse, createExpertise, type Incident, type Message } from '../../conversation';
import { builtInArticles, loadKnowledge } from '../../knowledge';
import { checkManifest } from '../../tools/pack/check-manifest';
import { fillManifest } from '../../tools/pack/fill-manifest';
import { settings } from '../../tools/pack/read-settings';
import { goodSettings } from './settings';

const folder = join(__dirname, '..', '..', 'manifest');
const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
const values = { ...goodSettings, VERSION: '1.2.3' };

interface Command {
  readonly id?: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

/** The fields that are looked at here. */
interface Manifest {
  readonly version: string;
  readonly id: string;
  readonly manifestVersion: string;
  readonly developer: { readonly name: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsFiles: boolean;
    readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: Command[] }[];
  }[];
  readonly composeExtensions: readonly { readonly botId: string; readonly commands: readonly Command[] }[];
  readonly [field: string]: unknown;
}

const manifest = fillManifest(template, values) as unknown as Manifest;

describe('the filled manifest', () => {
  it('is valid by the schema of its version', () => {
    expect(checkManifest(manifest)).toEqual([]);
  });

  it('is valid for clouds that take 1.19 at most, once it asks for no private channels', () => {
    const { supportsChannelFeatures, ...older } = manifest;
    expect(supportsChannelFeatures).toBe('tier1');
    expect(checkManifest({ ...older, manifestVersion: '1.19' })).toEqual([]);
    expect(checkManifest({ ...manifest, manifestVersion: '1.19' })).toEqual([
      expect.stringContaining('supportsChannelFeatures'),
    ]);
  });

  it('carries every value, quotes included, and the bot in both places', () => {
    expect(manifest).toMatchObject({
      id: goodSettings.TEAMS_APP_ID,
      version: '1.2.3',
      developer: {
        name: goodSettings.DEVELOPER_NAME,
        websiteUrl: goodSettings.DEVELOPER_WEBSITE,
        privacyUrl: goodSettings.DEVELOPER_PRIVACY_URL,
        termsOfUseUrl: goodSettings.DEVELOPER_TERMS_URL,
      },
      bots: [{ botId: goodSettings.MicrosoftAppId }],
      composeExtensions: [{ botId: goodSettings.MicrosoftAppId }],
    });
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  it('names the schema of its own version', () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  it('works in chats, group chats and teams, and asks for no permission, domain or file', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest).toMatchObject({ permissions: [], validDomains: [] });
    expect(manifest.bots[0]?.supportsFiles).toBe(false);
    expect(manifest).not.toHaveProperty('webApplicationInfo');
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('offers to diagnose a message and to search articles, as the bot expects them', () => {
    expect(manifest.composeExtensions[0]?.commands).toEqual([
      expect.objectContaining({ id: 'diagnose', type: 'action', context: ['message'], fetchTask: true }),
      expect.objectContaining({
        id: 'search',
        type: 'query',
        context: ['compose', 'commandBox'],
        parameters: [expect.objectContaining({ name: 'query' })],
      }),
    ]);
  });
});

describe('a manifest that is not right', () => {
  it('is not filled while a placeholder has no value, and all such are named', () => {
    expect(() =>
      // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders are written like this
      fillManifest('{"id":"${{TEAMS_APP_ID}}","a":["${{ COLOUR }}","${{}}"],"b":"${{toString}}"}', values),
    ).toThrow(/nothing fills: COLOUR, , toString\. Known are TEAMS_APP_ID, /);
  });

  it('does not take a value for a placeholder', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders are written like this
    const odd = { ...values, DEVELOPER_NAME: '${{VERSION}} $& "' };
    expect(fillManifest(template, odd)).toMatchObject({ developer: { name: odd.DEVELOPER_NAME } });
  });

  it('is refused unfilled', () => {
    expect(checkManifest(JSON.parse(template))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/id must match pattern/),
        expect.stringMatching(/^\/bots\/0\/botId must match pattern/),
      ]),
    );
  });

  it.each([
    ['a field that does not exist', { ...manifest, colour: 'blue' }, /additional properties: colour/],
    ['a name that is too long', { ...manifest, name: { short: 'x'.repeat(31) } }, /^\/name\/short /],
    ['a version without a schema', { ...manifest, manifestVersion: '9.99' }, /"9\.99".*no schema/],
    ['a version that is a path', { ...manifest, manifestVersion: '../v1.25' }, /no schema/],
    ['no version', {}, /"missing".*no schema/],
    ['no object', 'manifest', /"missing".*no schema/],
  ])('is refused with %s', (_, wrong, message) => {
    expect(checkManifest(wrong)).toEqual([expect.stringMatching(message)]);
  });
});

describe('the commands that Teams offers', () => {
  const expertise = createExpertise(loadKnowledge([builtInArticles]));
  const say = (text: string, known?: Incident) => {
    const message: Message = {
      id: text,
      kind: 'message',
      text,
      addressed: true,
      needsMention: false,
      unread: [],
      thread: 'chat',
      person: { id: 'ada', name: 'Ada' },
      at: 0,
    };
    return converse(known, message, expertise);
  };
  const { incident } = say(
    '451 4.4.0 Primary target IP address responded with: "454 4.7.0 Temporary authentication failure."',
  );
  const commands = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands: list }) => list.map(({ title }) => title)),
  );

  it('are in every place where the bot is', () => {
    expect(manifest.bots[0]?.commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual(
      [...(manifest.bots[0]?.scopes ?? [])].sort(),
    );
    expect(new Set(commands).size).toBe(commands.length);
  });

  it.each(commands)('“%s” is understood after an answer', (command) => {
    const kinds = say(command, incident).replies.map(({ view }) => view.kind);
    expect(kinds).not.toHaveLength(0);
    expect(kinds).not.toContain('notice');
  });

  it('would be noticed if the bot did not understand them', () => {
    expect(say('weather', incident).replies.map(({ view }) => view.kind)).toEqual(['notice']);
  });
});

describe('the page about the manifest', () => {
  const page = readFileSync(join(folder, 'README.md'), 'utf8');

  it('lists the variables that are read, and no others', () => {
    const listed = [...page.matchAll(/^\| `(\w+)`\s*\|/gm)].map(([, name]) => name);
    expect(listed).toEqual(settings.map(({ name }) => name));
  });

  it('explains the version that the manifest has', () => {
    expect(page).toContain(`## Why manifest version ${manifest.manifestVersion}\n`);
  });
});

/** Activities as Teams sends them; each function takes what differs. */

export type Json = Record<string, unknown>;

export const tenant = '11111111-2222-3333-4444-555555555555';
export const bot = { id: '28:0a1b2c3d-0000-4000-8000-00000000abcd', name: 'Unstuck' };
export const dana = {
  id: '29:dana',
  name: 'Dana Admin',
  aadObjectId: '99999999-2222-3333-4444-555555555555',
};

export const botMention = { type: 'mention', mentioned: bot, text: '<at>Unstuck</at>' };
const clientInfo = {
  type: 'clientInfo',
  locale: 'en-US',
  country: 'US',
  platform: 'Web',
  timezone: 'America/Los_Angeles',
};

const common = {
  channelId: 'msteams',
  serviceUrl: `https://smba.trafficmanager.net/amer/${tenant}/`,
  timestamp: '2026-10-08T17:33:01.495Z',
  localTimestamp: '2026-10-08T10:33:01.495-07:00',
  locale: 'en-US',
  from: dana,
  recipient: bot,
};

export const personal = (fields: Json = {}): Json => ({
  ...common,
  type: 'message',
  id: '1759944781430',
  text: 'hello',
  textFormat: 'plain',
  conversation: { id: 'a:1personal', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  entities: [clientInfo],
  attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }],
  ...fields,
});

export const group = (fields: Json = {}): Json => ({
  ...personal(),
  text: '<at>Unstuck</at> hello',
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: tenant },
  entities: [botMention, clientInfo],
  attachments: [],
  ...fields,
});

export const channel = (fields: Json = {}): Json => ({
  ...common,
  type: 'message',
  id: '1759944781431',
  text: '<at>Unstuck</at>&nbsp;reply to thread',
  textFormat: 'plain',
  conversation: {
    id: '19:ops@thread.tacv2;messageid=1759881511856',
    isGroup: true,
    conversationType: 'channel',
    tenantId: tenant,
  },
  channelData: {
    teamsChannelId: '19:ops@thread.tacv2',
    teamsTeamId: '19:team@thread.tacv2',
    channel: { id: '19:ops@thread.tacv2' },
    team: { id: '19:team@thread.tacv2' },
    tenant: { id: tenant },
  },
  entities: [botMention, clientInfo],
  attachments: [
    {
      contentType: 'text/html',
      content:
        '<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Unstuck</span>&nbsp;reply to thread</p>',
    },
  ],
  ...fields,
});

/** A button of the card that the bot sent before. */
export const press = (value: unknown, fields: Json = {}): Json => {
  const { text: _text, textFormat: _format, attachments: _attachments, ...rest } = channel();
  return { ...rest, entities: [clientInfo], value, replyToId: '1759944780000', ...fields };
};

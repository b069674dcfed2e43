/** A manifest → the same, asking the owners of a team or chat to let the bot hear what does not mention it. */

type Manifest = Readonly<Record<string, unknown>>;

/**
 * Resource-specific consent: each owner grants it for one team or chat when the app is added there. Teams wants
 * `webApplicationInfo` beside it; the resource may be any text. Source: Microsoft Teams, "Receive all channel messages
 * with RSC".
 */
const permissions = [
  { name: 'ChannelMessage.Read.Group', type: 'Application' },
  { name: 'ChatMessage.Read.Chat', type: 'Application' },
];

export function withListening(manifest: Manifest, appId: string): Manifest {
  return {
    ...manifest,
    webApplicationInfo: { id: appId, resource: 'https://unstuck.invalid/listen' },
    authorization: { permissions: { resourceSpecific: permissions } },
  };
}

/** Creates the SDK's adapter: it verifies who delivers an activity, runs the turn and sends what the turn answers. */

import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { describeError } from './describe-error';
import { fields } from './untrusted';
import { within } from './within';

/** The part of the settings that signs the bot in. */
export interface SignIn extends Pick<Config, 'local' | 'app'> {
  /** Where the keys of the Bot Framework are published; only tests set it. */
  readonly openIdMetadata?: string;
}

/** What the HTTP response says. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Turn = (context: TurnContext) => Promise<void>;

/** Where a turn notes that a person waits for an answer, for the case that it fails. */
export const personWaits = Symbol('person waits');

const authenticationTimeout = 8_000;
const sendTimeout = 15_000;

const apology =
  'Sorry, something went wrong here and I could not answer. Please send your message again. ' +
  'If it happens once more, tell the people who run this bot at what time you sent it.';

export function createAdapter(signIn: SignIn, log: Logger): TeamsAdapter {
  const adapter = new TeamsAdapter(createAuthentication(signIn), log);
  adapter.onTurnError = createTurnErrorHandler(log);
  return adapter;
}

/** Spelled out, so that no variable of the environment changes how the bot signs in. */
function createAuthentication({
  local,
  app,
  openIdMetadata,
}: SignIn): ConfigurationBotFrameworkAuthentication {
  if (local || app === undefined) return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    ...(app.tenant !== undefined && { MicrosoftAppTenantId: app.tenant }),
    ...(app.password !== undefined && { MicrosoftAppPassword: app.password }),
    ...(app.certificate !== undefined && {
      CertificateThumbprint: app.certificate.thumbprint,
      CertificatePrivateKey: app.certificate.privateKey,
    }),
    ...(app.channelService !== undefined && { ChannelService: app.channelService }),
    ...(openIdMetadata !== undefined && publicCloudWithKeysFrom(openIdMetadata)),
  });
}

/** With one of these set, the SDK takes all of them from here. */
function publicCloudWithKeysFrom(openIdMetadata: string) {
  return {
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    OAuthUrl: 'https://api.botframework.com',
  };
}

/** The SDK's adapter with bounded waits, and with answers that say nothing about the inside. */
class TeamsAdapter extends CloudAdapter {
  constructor(
    authentication: ConfigurationBotFrameworkAuthentication,
    private readonly log: Logger,
  ) {
    super(authentication);
  }

  async receive(activity: Activity, authorization: string, turn: Turn): Promise<Answer> {
    let sender: Awaited<ReturnType<typeof this.botFrameworkAuthentication.authenticateRequest>>;
    try {
      sender = await within(
        authenticationTimeout,
        'verifying the token',
        this.botFrameworkAuthentication.authenticateRequest(activity, authorization),
      );
    } catch (error) {
      return this.refuse(error);
    }
    const response = await this.processActivity(sender, activity, turn);
    return { status: response?.status ?? 200, body: response?.body };
  }

  /** A bad token is 401; when the keys cannot be fetched, nobody can tell and the sender may try again. */
  private refuse(error: unknown): Answer {
    const { statusCode, name } = fields(error);
    const isBadToken =
      statusCode === 401 || /^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(String(name));
    this.log.warn(
      { error: describeError(error) },
      isBadToken ? 'refused a bad token' : 'could not verify a token',
    );
    return isBadToken
      ? { status: 401, body: { code: 'unauthorized' } }
      : { status: 503, body: { code: 'unavailable' } };
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return within(sendTimeout, 'sending to Teams', super.sendActivities(context, activities));
  }

  override updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): ReturnType<CloudAdapter['updateActivity']> {
    return within(sendTimeout, 'updating in Teams', super.updateActivity(context, activity));
  }
}

export type { TeamsAdapter };

/** The one catch-all of a turn: operators get the cause, a person who waits gets a neutral sentence and a way on. */
export function createTurnErrorHandler(log: Logger) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    const { type, id } = context.activity;
    log.error({ error: describeError(error), activity: { type, id } }, 'a turn failed');
    if (context.turnState.get(personWaits) !== true) return;
    try {
      await context.sendActivity({ type: 'message', text: apology, textFormat: 'plain' });
    } catch (second) {
      log.error({ error: describeError(second) }, 'the apology could not be sent either');
    }
  };
}

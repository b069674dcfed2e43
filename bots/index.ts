/** Unstuck in Teams: authenticated activities in, cards out. Nothing outside this folder knows the Bot Framework. */

import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { Responder } from '../respond';
import { createAdapter, type SignIn } from './adapter';
import { checkOrigin, type OriginRules } from './check-origin';
import { describeError } from './describe-error';
import { createTurn } from './unstuck-bot';

export { replay } from './replay';

export type BotConfig = SignIn & OriginRules & Pick<Config, 'allowedTenants'>;

/** What the bot needs of an HTTP request: the body is already parsed. */
export interface BotRequest {
  readonly headers: { readonly authorization?: string | undefined };
  readonly body?: unknown;
}

export interface BotResponse {
  send(status: number, body?: unknown): unknown;
}

export interface Bot {
  /** Answers one delivery of Teams; sends exactly one response and does not reject. */
  process(request: BotRequest, response: BotResponse): Promise<void>;
}

export interface BotOptions {
  readonly responder: Responder;
  readonly config: BotConfig;
  readonly log: Logger;
}

export function createBot({ responder, config, log }: BotOptions): Bot {
  const adapter = createAdapter(config, log);
  const turn = createTurn({ responder, log, ...(!config.local && { tenants: config.allowedTenants }) });
  return {
    async process(request, response) {
      const authorization = request.headers.authorization ?? '';
      const refusal = checkOrigin(request.body, authorization, config);
      if (refusal !== undefined) {
        log.warn({ status: refusal.status, reason: refusal.reason }, 'refused a delivery');
        response.send(refusal.status, { code: refusal.code });
        return;
      }
      try {
        const answer = await adapter.receive(request.body as Activity, authorization, turn);
        response.send(answer.status, answer.body);
      } catch (error) {
        log.error({ error: describeError(error) }, 'a delivery failed');
        response.send(500, { code: 'internal' });
      }
    },
  };
}

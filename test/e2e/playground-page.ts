/** Drives a page of the Playground as a person would: pick a conversation, type, mention, press. */

import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core';

/** Replies travel by web socket and can beat the echo of the question; this long they wait, in milliseconds. */
const replyDelay = 300;

export interface PlaygroundPage {
  readonly page: Page;
  /** Errors that the page threw. */
  readonly pageErrors: readonly string[];
  open(
    conversation: 'Personal Chat' | 'Mail admins' | 'Operations - General' | 'Operations - Incidents',
  ): Promise<void>;
  /** Sends to the open chat, or as a new post of the open channel; a mention is picked from the list. */
  send(text: string, options?: { readonly mention?: string }): Promise<void>;
  /** Replies in the open thread of a channel, with a mention. */
  reply(thread: Locator, mention: string, text: string): Promise<void>;
  /** Presses a button, and waits until the press has arrived at the bot. */
  press(button: Locator): Promise<void>;
  /** The thread of a channel whose first post holds this text. */
  thread(text: string): Locator;
  /** Takes a picture of all of an element, however long it is. */
  picture(element: Locator, path: string): Promise<void>;
  close(): Promise<void>;
}

const viewport = { width: 1400, height: 1000 } as const;

/** `presser`: the id of whoever presses buttons in this window; the Playground itself knows one person alone. */
export async function openPlayground(
  browser: Browser,
  address: string,
  presser?: string,
): Promise<PlaygroundPage> {
  const context = await browser.newContext({ viewport });
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const here = ['localhost', '127.0.0.1'].includes(url.hostname) || url.protocol === 'data:';
    return here ? route.continue() : route.abort();
  });
  if (presser !== undefined) {
    await context.route('**/_conversation/v1/submit', (route) => {
      const body = route.request().postDataJSON();
      return route.continue({ postData: JSON.stringify({ ...body, from: { ...body.from, id: presser } }) });
    });
  }
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.routeWebSocket(/_ws_conversation/, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => setTimeout(() => socket.send(message), replyDelay));
  });
  const ready = Promise.all([
    page.waitForResponse(/_internal\/v1\/config/),
    page.waitForResponse(/_debug\/conversation\/.*\/installation/),
  ]);
  await page.goto(address);
  await ready;
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  const posted = () => page.waitForResponse((response) => /\/messages$/.test(response.url()));
  const type = async (editor: Locator, text: string, mention?: string): Promise<void> => {
    await editor.click();
    if (mention !== undefined) {
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: mention }).click();
    }
    await page.keyboard.insertText(mention === undefined ? text : ` ${text}`);
  };
  return {
    page,
    pageErrors,
    async open(conversation) {
      await page.getByRole('treeitem', { name: conversation }).click();
      await page.locator('[data-lexical-editor]').first().waitFor();
    },
    async send(text, { mention } = {}) {
      await type(page.locator('[data-lexical-editor]').first(), text, mention);
      const sent = posted();
      const post = page.getByRole('button', { name: 'Post', exact: true });
      if (await post.isVisible()) await post.click();
      else await page.keyboard.press('Enter');
      await sent;
    },
    async reply(thread, mention, text) {
      await type(thread.locator('[data-lexical-editor]'), text, mention);
      const sent = posted();
      await page.keyboard.press('Enter');
      await sent;
    },
    async press(button) {
      const arrived = page.waitForResponse(/_conversation\/v1\/submit/);
      await button.click();
      await arrived;
    },
    thread: (text) => page.locator('.fui-Card[role=group]').filter({ hasText: text }).first(),
    async picture(element, path) {
      const { height } = (await element.boundingBox()) ?? viewport;
      await page.setViewportSize({ ...viewport, height: Math.ceil(viewport.height + height) });
      await element.screenshot({ path });
      await page.setViewportSize(viewport);
    },
    close: () => context.close(),
  };
}

/** What reaches the conversation, whoever asked and through whichever door. */

export interface Message {
  /** Id of the activity; unique within its thread. */
  readonly id: string;
  readonly kind: 'message' | 'edit' | 'installed';
  /** What the person wrote, without the mention of the bot; empty for a button or a bare mention. */
  readonly text: string;
  /** What the pressed button carried, as it came: untrusted. Absent: no button. */
  readonly action?: unknown;
  /** True in a personal chat, with a mention, or for a button. */
  readonly addressed: boolean;
  /** True where the bot only hears what mentions it (channels and group chats). */
  readonly needsMention: boolean;
  /** Attachments that Unstuck cannot read. */
  readonly unread: readonly ('image' | 'file')[];
  /** Conversation id; in a channel with the root message, so that every thread is its own. */
  readonly thread: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

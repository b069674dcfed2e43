/** A view → text for a terminal, wrapped; code stays on its lines, so that it can be copied. */

import type { Block, CheckView, ListItem, SnippetView, View } from '../conversation';
import { cleanText } from './clean-text';
import { statusOf } from './render-card';
import { risks } from './risks';
import { wrap } from './wrap';

export interface TextOptions {
  /** Columns of the terminal. Default 100. */
  readonly width?: number;
}

export function renderText(view: View, { width = 100 }: TextOptions = {}): string {
  return cleanText(new TextWriter(Math.max(40, width)).view(view).join('\n')).trimEnd();
}

/** Lines of text; each method answers with those of one part. */
class TextWriter {
  constructor(private readonly width: number) {}

  view(view: View): string[] {
    switch (view.kind) {
      case 'answer':
        return [
          ...this.title(view.title),
          ...this.text(statusOf(view)),
          '',
          ...this.text(view.summary),
          ...(view.read === undefined ? [] : this.text(`Read from your paste: ${view.read}`)),
          ...this.heading('Likely causes'),
          ...this.list(view.causes, true),
          ...(view.check === undefined ? [] : this.firstCheck(view.check)),
          ...(view.choice === undefined
            ? []
            : [
                '',
                ...this.text(view.choice.question),
                ...view.choice.options.flatMap(({ title }) => this.text(`- ${title}`, '  ')),
              ]),
          ...(view.others.length === 0 ? [] : ['', ...view.others.flatMap((line) => this.text(line))]),
          '',
          ...this.text(view.hint),
        ];
      case 'section':
        return [...this.title(view.title), ...this.text(view.of), '', ...this.blocks(view.blocks)];
      case 'not-found':
        return [
          ...this.title(view.title),
          ...this.heading('What I read'),
          ...this.bullets(view.read),
          ...(view.nearest === undefined ? [] : ['', ...this.text(view.nearest)]),
          ...this.heading('What would decide it'),
          ...this.bullets(view.paste),
          '',
          ...this.text(view.hint),
        ];
      case 'look-alike':
        return [
          ...this.title(view.title),
          ...this.text('A pointer, not an article: I know this error and its usual cause, no more.'),
          ...(view.read === undefined ? [] : this.text(`Read from your paste: ${view.read}`)),
          ...this.heading('Usual cause'),
          ...this.text(view.cause),
          ...this.heading('How it differs'),
          ...this.text(view.differs),
          ...(view.others.length === 0 ? [] : ['', ...view.others.flatMap((line) => this.text(line))]),
          '',
          ...this.text(view.hint),
        ];
      case 'help':
        return [
          ...this.title(view.title),
          ...this.text(view.text),
          ...this.heading('You can paste'),
          ...this.list(view.examples, false),
          '',
          ...this.text(view.privacy),
        ];
      case 'notice':
        return this.text(view.text);
      case 'article':
        return [
          ...this.title(view.title),
          ...this.text(view.summary),
          ...view.chapters.flatMap(({ title, blocks }) => ['', ...this.title(title), ...this.blocks(blocks)]),
        ];
    }
  }

  private blocks(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): string[] {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.text);
      case 'text':
        return this.text(block.text);
      case 'quote':
        return block.text.split('\n').map((line) => `  | ${line}`);
      case 'list':
        return this.list(block.items, block.numbered);
      case 'snippet':
        return this.snippet(block.snippet);
      case 'check':
        return this.check(block.check);
    }
  }

  private firstCheck(check: CheckView): string[] {
    return [
      ...this.heading(`First check: ${check.title}`),
      ...this.text(check.question),
      ...check.snippets.flatMap((snippet) => this.snippet(snippet)),
    ];
  }

  private check(check: CheckView): string[] {
    return [
      ...this.text(check.question),
      ...this.text(`Why: ${check.why}`),
      ...this.text(`Where: ${check.runOn} · ${check.role}`),
      ...check.snippets.flatMap((snippet) => this.snippet(snippet)),
      ...check.ways.flatMap(({ title, steps }) => [
        ...this.heading(title ?? 'By hand'),
        ...this.list(
          steps.map((step) => ({ title: step })),
          true,
        ),
      ]),
      ...this.heading('Looks good'),
      ...this.text(check.good),
      ...this.heading('Looks bad'),
      ...this.list(
        check.bad.map(({ looks, means }) => ({ title: looks, text: means })),
        false,
      ),
      ...(check.unclear.length === 0
        ? []
        : [...this.heading('Decides nothing'), ...this.bullets(check.unclear)]),
      ...(check.notes.length === 0 ? [] : [...this.heading('Mind'), ...this.bullets(check.notes)]),
    ];
  }

  private snippet({ title, risk, shell, runOn, role, code, versions, notes }: SnippetView): string[] {
    const where = [
      shell,
      `run on: ${runOn}`,
      role,
      versions === undefined ? undefined : `Exchange ${versions}`,
    ];
    return [
      '',
      ...this.text(`[${risks[risk].word}] ${title}`),
      ...this.text(where.filter((part) => part !== undefined).join(' · ')),
      '',
      ...code.split('\n').map((line) => `    ${line}`),
      '',
      ...notes.flatMap((note) => this.text(note)),
    ];
  }

  private title(text: string): string[] {
    const line = text.replace(/\s+/g, ' ');
    return [line, '='.repeat(Math.min(line.length, this.width))];
  }

  private heading(text: string): string[] {
    return ['', `${text}:`];
  }

  private bullets(lines: readonly string[]): string[] {
    return this.list(
      lines.map((title) => ({ title })),
      false,
    );
  }

  private list(items: readonly ListItem[], numbered: boolean): string[] {
    return items.flatMap(({ title, text }, place) => {
      const mark = numbered ? `${place + 1}.`.padEnd(4) : '-   ';
      const [first = '', ...rest] = this.text(title, '    ');
      return [`${mark}${first.slice(4)}`, ...rest, ...(text === undefined ? [] : this.text(text, '    '))];
    });
  }

  private text(text: string, indent = ''): string[] {
    return text.split('\n').flatMap((line) => wrap(line, this.width, indent));
  }
}

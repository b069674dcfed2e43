/** The HTML beside a Teams message, as the text that the person saw. */

import { htmlToText } from '../../bots/html-to-text';

const read = (html: string): string => htmlToText(html).text;

describe('lines', () => {
  it.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
    ['line breaks', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    ['blocks', '<div><div>one</div><div>two</div></div>', 'one\ntwo'],
    ['an empty paragraph', '<p>one</p><p>&nbsp;</p><p>two</p>', 'one\n\ntwo'],
    ['list items', '<ul><li>one</li><li>two</li></ul><ol><li>three</li></ol>', 'one\ntwo\nthree'],
    ['headings', '<h1>One</h1>two', 'One\ntwo'],
    ['words in one line', '<p>a <b>b</b><i>c</i>\n d</p>', 'a bc d'],
    ['leading blanks', '<p>&nbsp;&nbsp;at line</p><p>end</p>', '  at line\nend'],
  ])('%s', (_, html, text) => {
    expect(read(`<p>x</p>${html}`)).toBe(`x\n${text}`);
  });
});

describe('characters', () => {
  it('decodes each entity once', () => {
    expect(read('<p>&lt;a&gt; &amp;lt; &#39;x&#39; &quot;y&quot; &#x20AC;</p>')).toBe(`<a> &lt; 'x' "y" €`);
  });

  it('turns hard blanks into blanks', () => {
    expect(read('a&nbsp;b\u00a0c')).toBe('a b c');
  });
});

describe('code', () => {
  it('keeps line breaks and leading blanks of a code block', () => {
    const html =
      '<p>look</p><codeblock class="PowerShell"><code>Get-Queue |<br>&nbsp;&nbsp;Format-List<br>    Identity</code></codeblock>';
    expect(htmlToText(html)).toEqual({
      text: 'look\nGet-Queue |\n  Format-List\n    Identity',
      quoted: '',
      code: true,
    });
  });

  it('keeps preformatted text', () => {
    expect(read('<pre>a\n  b</pre>')).toBe('a\n  b');
  });

  it('keeps code within a sentence', () => {
    expect(htmlToText('<p>run <code>iisreset</code> now</p>')).toEqual({
      text: 'run iisreset now',
      quoted: '',
      code: false,
    });
  });
});

describe('tables', () => {
  it('gives a line per row and a tab between cells', () => {
    const html =
      '<table><thead><tr><th>Identity</th><th>Status</th></tr></thead><tbody><tr><td><p>EX1\\12</p></td><td>Re<br>try</td></tr></tbody></table>';
    expect(read(`before${html}after`)).toBe('before\nIdentity\tStatus\nEX1\\12\tRe try\nafter');
  });

  it('keeps the lines of a table that is a frame', () => {
    expect(read('<table><tr><td><p>one</p><p>two</p></td></tr></table>')).toBe('one\ntwo');
  });
});

describe('other people', () => {
  const reply =
    '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="17">' +
    '<strong itemprop="mri" itemid="8:orgid:1">Jane</strong><span itemprop="time" itemid="17">10:02</span>' +
    '<p itemprop="preview">451 5.7.3 Cannot achieve</p></blockquote>';

  it('keeps a message that is answered apart', () => {
    expect(htmlToText(`${reply}<p>what is that?</p>`)).toEqual({
      text: 'what is that?',
      quoted: '451 5.7.3 Cannot achieve',
      code: false,
    });
  });

  it('keeps a forwarded message, without who wrote it and when', () => {
    const forward = reply.replace('Reply', 'Forward').replace(' itemprop="preview"', '');
    expect(read(`<p>see</p>${forward}`)).toBe('see\n451 5.7.3 Cannot achieve');
  });

  it('marks mentions as plain text does', () => {
    const span = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">My Bot</span>';
    expect(read(`<p>${span}&nbsp;and <at id="1">Jane</at></p>`)).toBe('<at>My Bot</at> and <at>Jane</at>');
  });
});

describe('the rest', () => {
  it('drops scripts, styles, pictures and targets of links', () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><a href="https://x.example">the log</a><img src="y" alt="z">';
    expect(read(html)).toBe('the log');
  });

  it('reads what is not HTML as it is', () => {
    expect(read('a < b, c > d')).toBe('a < b, c > d');
  });
});

describe('hostile HTML of 200 KB', () => {
  const hostile: Record<string, string> = {
    'nested blocks': '<div>'.repeat(20_000),
    'nested inline tags': '<b>'.repeat(66_000),
    'tags that close others': '<b></i>'.repeat(28_000),
    'open brackets': '<'.repeat(200_000),
    'half tags': '<b '.repeat(66_000),
    'nested tables': '<table><tr><td>'.repeat(13_000),
    'nested table bodies': `<table>${'<tbody>'.repeat(28_000)}`,
    'nesting just allowed': `${'<i>'.repeat(990)}${'<p>x</p>'.repeat(24_000)}`,
    blanks: `a${' '.repeat(200_000)}b`,
    'hard blanks': `a${'&nbsp;'.repeat(33_000)}b`,
    'line breaks': 'a<br>'.repeat(40_000),
    ampersands: '&'.repeat(200_000),
    comments: '<!--'.repeat(50_000),
    attributes: `<a ${'b="c" '.repeat(33_000)}>`,
    'previews within previews': '<p itemprop="preview"><b>x'.repeat(8_000),
  };

  it.each(Object.entries(hostile))('is read quickly: %s', (_, html) => {
    htmlToText('<p>warm</p>');
    const start = performance.now();
    htmlToText(html);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

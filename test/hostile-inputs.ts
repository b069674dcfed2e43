/** What people and programs can send that is not meant well, or only looks so. Texts carry a mark by which they are found again. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is the hostile text.

/** Stands in every text of a person here and nowhere in the product. */
export const mark = 'Zqmark';

export const knownError = '454 4.7.0 Temporary authentication failure';
export const knownArticle = 'temporary-authentication-failure';

export const texts: Readonly<Record<string, string>> = {
  Markdown: `**${mark}** _x_ ~~y~~ [${mark}](https://evil.example/) ![x](https://evil.example/x.png)`,
  'a Markdown heading and a list': `# ${mark}\n- x\n1. y\n> z`,
  'a bare link': `https://evil.example/${mark} www.evil.example ${mark}@evil.example`,
  HTML: `<b>${mark}</b><script>alert(1)</script><img src=x onerror=alert(1)><a href="https://evil.example/">${mark}</a>`,
  'a mention': `<at>${mark}</at> <at id="0">Everyone</at> @Everyone`,
  'half a mention': `<a<at>t>${mark}</a</at>t> &lt;at&gt;${mark}&lt;/at&gt;`,
  'a template expression': `\${${mark}} \${1+1} \${$root} \${title} \${env:PATH} \\\${x}`,
  'a function of cards': `{{DATE(2017-02-14T06:08:39Z, SHORT)}} {{TIME(2017-02-14T06:08:39Z)}} ${mark}`,
  'a parameter of commands': `{{receiver}} {{connector}} {{${mark}}}`,
  'PowerShell with braces and backticks': `"\${env:${mark}}" \`n \`"x\`" $(Remove-Item *) | % { $_ }; #`,
  'quotes of every kind': `${mark}' ; Remove-Mailbox * ; ' ‘ ’ ‚ ‛ “ ” „ " \` – —`,
  'ends of a command prompt': `${mark}" & del * & " %PATH% ^ | > <`,
  emoji: `👩‍👩‍👧‍👦 ${mark} 🔥 🇩🇪 1️⃣`,
  'right to left': `\u202E${mark}\u202C \u2066אבג\u2069 \u200Fد`,
  'null bytes': `Zq\0mark\0 ${mark}`,
  'lone surrogates': `\ud800${mark}\udfff \udc00`,
  'escape sequences': `\u001b[31m${mark}\u001b[0m \u001b]0;${mark}\u0007 \u009b2J \u0085 \u007f`,
  'invisible characters': `Z\u200Bq\u2060m\u00ADark ${mark} \u{E0041}`,
  'a name without end': `${mark}-${'a'.repeat(300)}.${'b'.repeat(300)}.example`,
  'an address with a zone of its own making': `fe80::1%$(calc) fe80::1%${mark};calc 10.0.0.1;calc`,
  'names of prototypes': `__proto__ constructor toString &avalueOf; ${mark}`,
  JSON: `{"__proto__":{"${mark}":1},"$data":"\${x}","$when":false,"type":"Action.OpenUrl"}`,
};

/** The text where names stand that go on cards and into commands. */
export const inNames = (text: string): string =>
  [
    'Event ID: 1035',
    'Source: MSExchangeTransport',
    `Computer: ${text}`,
    `Inbound authentication failed with error LogonDenied for Receive connector ${text}. The authentication mechanism is ExchangeAuth.`,
    `Identity : EX10\\${text}`,
    `LastError : [{LRT=};{LED=${knownError}};{FQDN=${text}};{IP=${text}}]`,
  ].join('\n');

/** The text all around an error, and between its words. */
export const around = (text: string): string =>
  `${text}\n454 4.7.0 Temporary${text.replace(/[\p{L}\p{N}]/gu, '')}authentication failure ${text}`;

/** The text in what is read exactly and repeated where no article fits. */
export const unknown = (text: string): string =>
  `599 5.9.9 ${text} ${mark}Exception MSExchange${mark} SMTPSVC/${mark}.evil.example ${text}`;

/** Quotes of the error in the clothes of a chat client: stripped for matching, shown as they came. */
export const dressed: Readonly<Record<string, string>> = {
  'in a link': `454 4.7.0 Temporary <a href="https://evil.example/${mark}">authentication</a> failure`,
  'in a mention': `454 4.7.0 <at id="${mark}">Temporary</at> authentication failure`,
  'in bold, code and a tag': `454 4.7.0 **Temporary** \`authentication\` <b class="${mark}">failure</b>`,
  'over two hundred lines': `454 4.7.0 Temporary${'\n'.repeat(90)}authentication${'\n'.repeat(90)}failure ${mark}`,
};

export const tenErrors = [
  knownError,
  '451 5.7.3 Cannot achieve Exchange Server authentication',
  '550 5.1.1 User unknown',
  '550 5.7.1 Unable to relay',
  '452 4.3.1 Insufficient system resources',
  '421 4.3.2 Service not available',
  '550 5.4.1 Recipient address rejected: Access denied',
  '530 5.7.57 Client not authenticated to send mail',
  '554 5.2.0 STOREDRV.Deliver.Exception:QuotaExceededException',
  '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
].join('\n\n');

/** Filled to this many bytes or a little less, the error last. */
export function longPaste(bytes: number, filler: string): string {
  const times = Math.floor((bytes - knownError.length - 1) / Buffer.byteLength(filler));
  return `${filler.repeat(times)}\n${knownError}`;
}

/** Payloads that no button of this version carries. */
export const strangePayloads: readonly unknown[] = [
  {},
  [],
  'help',
  0,
  false,
  1e308,
  { v: 0, kind: 'help' },
  { v: 2, kind: 'section', section: 'causes', article: knownArticle },
  { v: '1', kind: 'help' },
  { v: 1 },
  { v: 1, kind: '__proto__' },
  { v: 1, kind: 'section', section: 'constructor', article: knownArticle },
  { v: 1, kind: 'section', section: 'causes', article: '__proto__' },
  { v: 1, kind: 'section', section: 'causes', article: '../../../etc/passwd' },
  { v: 1, kind: 'section', section: 'causes', article: mark.repeat(20_000) },
  { v: 1, kind: 'section', section: 'check', article: knownArticle, check: 'toString' },
  { v: 1, kind: 'section', section: ['causes'], article: { id: knownArticle } },
  { v: 1, kind: 'post', data: { [mark]: '${title}' } },
];

/** Of any field: what Teams never sends there. */
export const strangeValues: readonly unknown[] = [
  null,
  1,
  true,
  '',
  [],
  {},
  [null],
  { id: null },
  { id: '__proto__' },
  'x'.repeat(20_000),
];

export const foreignAddresses = [
  'http://evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://localhost@evil.example/',
  'http://evil.example#@127.0.0.1/',
  'http://evil.example?127.0.0.1',
  'http://127.0.0.1\\@evil.example/',
  'http://127.0.0.1 @evil.example/',
  'http://127.0.0.1\t.evil.example/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://0.0.0.0:80/',
  'http://[::]/',
  'http://127.0.0.2/',
  'https://127.0.0.1/',
  'https://smba.trafficmanager.net/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//127.0.0.1/',
  'ftp://127.0.0.1/',
];

/** A program as a child process: its lines, its end, and that it is gone when it has to be. */

import { type Child, type ChildOptions, startChild } from '../../../tools/play/child';

const started: Child[] = [];

/** Runs this JavaScript as a program of its own. */
function run(code: string, options: ChildOptions = {}): Child {
  const child = startChild('the program', ['-e', code], options);
  started.push(child);
  return child;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => child.stop(0)));
});

const stays = 'setInterval(() => {}, 1000);';

describe('the output', () => {
  it('is passed on line by line, from both streams', async () => {
    const lines: string[] = [];
    const child = run('console.log("one\\ntwo"); console.error("three");', {
      onLine: (line) => lines.push(line),
    });
    await child.ended;
    expect(lines.sort()).toEqual(['one', 'three', 'two']);
  });

  it('is put together when a line arrives in pieces', async () => {
    const child = run(
      `process.stdout.write('Listening '); setTimeout(() => console.log('on 8080'), 50); ${stays}`,
    );
    expect((await child.line(/^Listening on (\d+)$/))[1]).toBe('8080');
  });

  it('is searched for lines that came before the question, too', async () => {
    const child = run(`console.log('early'); console.log('late'); ${stays}`);
    await child.line(/late/);
    expect((await child.line(/early/))[0]).toBe('early');
  });

  it('counts to its last word, whether or not a line break follows', async () => {
    const child = run('process.stdout.write("the last word"); process.exitCode = 1;');
    const found = child.line(/last word/);
    await child.ended;
    expect((await found)[0]).toBe('last word');
    expect(child.tail()).toBe('the last word');
  });

  it('is complete when the program has ended, however much it was', async () => {
    const child = run('for (let i = 1; i <= 5000; i += 1) console.log("line", i, "x".repeat(80));');
    await child.ended;
    expect(child.tail().split('\n')).toHaveLength(8);
    expect(child.tail()).toMatch(/line 5000 x+$/);
  });
});

describe('the end', () => {
  it('is told with the exit status', async () => {
    expect(await run('process.exit(3)').ended).toBe('the program ended with status 3');
  });

  it('is told with the signal', async () => {
    expect(await run('process.kill(process.pid, "SIGKILL")').ended).toBe('the program ended with SIGKILL');
  });

  it('disappoints who waits for a line, with the last lines as the reason', async () => {
    const child = run('console.error("the port is taken"); process.exit(1)');
    await expect(child.line(/ready/)).rejects.toThrow('the program ended with status 1\nthe port is taken');
  });

  it('is told when it cannot even begin', async () => {
    const child = run('', { cwd: '/no/such/folder' });
    expect(await child.ended).toMatch(/^the program did not start: .*ENOENT/);
    await child.stop();
  });
});

describe('stopping', () => {
  it('asks, and leaves time to tidy up', async () => {
    const child = run(
      `process.on('SIGTERM', () => { console.log('tidy'); process.exit(0); }); console.log('up'); ${stays}`,
    );
    await child.line(/up/);
    await child.stop();
    expect(await child.ended).toBe('the program ended with status 0');
    expect(child.tail()).toBe('up\ntidy');
  });

  it('kills a program that does not listen', async () => {
    const child = run(`process.on('SIGTERM', () => {}); console.log('up'); ${stays}`);
    await child.line(/up/);
    await child.stop(100);
    expect(await child.ended).toBe('the program ended with SIGKILL');
  });

  it('takes no time when the program has ended already', async () => {
    const child = run('');
    await child.ended;
    await child.stop(60_000);
    await child.stop(60_000);
  });

  it('does not wait for a grandchild that keeps the output open', async () => {
    const child = run(
      `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 4000)'], { stdio: 'inherit' }); console.log('up'); ${stays}`,
    );
    await child.line(/up/);
    const before = Date.now();
    await child.stop();
    expect(Date.now() - before).toBeLessThan(3_000);
  });
});

it('gets its own environment on top of ours', async () => {
  const child = run('console.log(process.env.GREETING, process.env.PATH === undefined)', {
    env: { GREETING: 'hello' },
  });
  expect((await child.line(/hello (.*)/))[1]).toBe('false');
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareProject, makeBareProject } from './bare-project.ts';

/** What a start says that got past the look for another kiosk: here, there is no npm. */
const WENT_ON = 'npm could not be started';

let project: BareProject;
let kiosk: Server;
let port: number;

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

beforeAll(async () => {
  project = makeBareProject();
  kiosk = createServer();
  port = await listen(kiosk);
});
afterAll(() => {
  kiosk.close();
  project.remove();
});

const note = (pid: number, atPort: number) =>
  JSON.stringify({ pid, url: `http://127.0.0.1:${atPort}/` });

async function startOver(running: string) {
  project.write('data/running.json', running);
  return project.start(['--data', project.data, '--port', '0']).ended;
}

describe('a second start over the same data directory', () => {
  test('says at once that a kiosk is running, where, and what to do', async () => {
    const { code, stderr } = await startOver(note(process.pid, port));
    expect(code).toBe(1);
    expect(stderr).toContain(`already running over ${project.data}: http://127.0.0.1:${port}/`);
    expect(stderr).toContain(`process ${process.pid}`);
    expect(stderr).toContain('--data');
  });

  test('goes on when that kiosk was killed and left its note behind', async () => {
    const killed = project.start(['--help']);
    await killed.ended;
    const { stderr } = await startOver(note(killed.child.pid ?? 0, port));
    expect(stderr).toContain(WENT_ON);
  });

  test('goes on when its number now belongs to a program that is no kiosk', async () => {
    const gone = createServer();
    const closed = await listen(gone);
    gone.close();
    await once(gone, 'close');
    const { stderr } = await startOver(note(process.pid, closed));
    expect(stderr).toContain(WENT_ON);
  });

  test.each(['', '{"pid":', '[]', 'null', '{"pid":1,"url":"nowhere"}'])(
    'goes on when the note is damaged: %j',
    async (damaged) => {
      const { stderr } = await startOver(damaged);
      expect(stderr).toContain(WENT_ON);
    },
  );
});

test('a port that another program holds is a different fault', async () => {
  const args = ['--data', `${project.root}/other`, '--host', 'browser', '--port', String(port)];
  const { code, stderr } = await project.start(args).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`using port ${port}`);
  expect(stderr).toContain('--port');
  expect(stderr).not.toContain('already running');
});

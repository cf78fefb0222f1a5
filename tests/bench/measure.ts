import { Agent, request } from 'node:http';

/** One question to a server and how long its answer took, in milliseconds. */
export interface Caller {
  post(path: string, body: unknown): Promise<{ milliseconds: number; json: unknown }>;
  close(): void;
}

/** One kept-alive connection, as a browser would hold. Anything but 200 is an error: speed of a refusal proves nothing. */
export function callerOf(url: string, headers: Record<string, string>): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (path: string, body: unknown) =>
    new Promise<{ milliseconds: number; json: unknown }>((resolve, reject) => {
      const payload = JSON.stringify(body);
      const began = performance.now();
      const asked = request(
        `${url}${path}`,
        {
          method: 'POST',
          agent,
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const milliseconds = performance.now() - began;
            const text = Buffer.concat(parts).toString();
            if (answer.statusCode === 200) resolve({ milliseconds, json: JSON.parse(text) });
            else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`));
          });
        },
      );
      asked.on('error', reject);
      asked.end(payload);
    });
  return { post, close: () => agent.destroy() };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Runs the two sides turn by turn, so that whatever else the machine does falls on both. */
export async function sideBySide(
  rounds: number,
  ours: (round: number) => Promise<number>,
  reference: (round: number) => Promise<number>,
): Promise<{ ours: number; reference: number }> {
  const warmUp = Math.ceil(rounds / 5);
  const left: number[] = [];
  const right: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const first = await ours(round);
    const second = await reference(round);
    if (round >= warmUp) {
      left.push(first);
      right.push(second);
    }
  }
  return { ours: median(left), reference: median(right) };
}

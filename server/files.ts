import { Readable } from 'node:stream';
import { Fault, faultKinds } from '@tremplin/shared/faults.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Office, RequestContext } from './context.ts';
import { gate } from './gate.ts';
import { mostBytes, receive, tooLarge } from './imports/upload.ts';
import { unhurry } from './patience.ts';

const octets = 'application/octet-stream';

/** The one address that takes bytes instead of calls, behind the same gate. */
export async function takeFiles(
  app: FastifyInstance,
  office: Office,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>,
): Promise<void> {
  await app.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser(octets, async (_request: unknown, body: unknown) => body);
    room.setErrorHandler(async (error, request, reply) => refuse(error, request, reply));
    room.route({
      method: 'POST',
      url: '/files/directory',
      onRequest: async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const refusal = gate(request, office.publicUrl, octets);
        if (refusal) await reply.code(refusal.status).send({ error: refusal.reason });
      },
      handler: async (request, reply) => {
        if (Number(request.headers['content-length']) > mostBytes) throw tooLarge();
        const ctx = await contextOf(request, reply);
        const body = request.body instanceof Readable ? request.body : Readable.from([]);
        unhurry(request);
        return receive(ctx, body, request.headers['x-file-name']);
      },
    });
  });
}

/** In the shape of a refused call, so that the page puts it in the same words. What is left of the body is not read. */
async function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const fault = error instanceof Fault ? error : new Fault('unavailable', 'unexpected');
  const status = faultKinds[fault.shape.kind];
  if (fault !== error)
    request.log.error({ failure: error instanceof Error ? error.name : 'unknown' });
  const data = { code: 'REFUSED', httpStatus: status, fault: fault.shape };
  await reply
    .header('connection', 'close')
    .code(status)
    .send({ error: { message: fault.message, code: -32_600, data } });
}

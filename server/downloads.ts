import { Fault, faultKinds, forbidden } from '@tremplin/shared/faults.ts';
import { can } from '@tremplin/shared/policy.ts';
import { readReportFile } from '@tremplin/shared/publishing.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx, RequestContext } from './context.ts';
import { exportReport } from './publishing/files.ts';
import { recordDenied } from './write.ts';

/**
 * The one address that hands out files: a published report as PDF, CSV or spreadsheet. A link leads
 * here, so it is fetched and not called; only our own pages or the person's own address bar may.
 */
export function handOutFiles(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>,
): void {
  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: '/reports/:id/file',
    onRequest: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const site = request.headers['sec-fetch-site'];
      // Nothing is changed by it, so that a program without a browser's marks may fetch with a cookie too.
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        await reply.code(403).send({ error: 'not from this office’s own page' });
    },
    handler: async (request, reply) => {
      try {
        const ctx = await reader(await contextOf(request, reply));
        const asked = readReportFile.safeParse({ ...queryOf(request), id: request.params.id });
        if (!asked.success) throw new Fault('invalid', 'invalid');
        const { name, type, body } = await exportReport(ctx, asked.data);
        return await reply
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('content-security-policy', "sandbox; default-src 'none'")
          .type(type)
          .send(body);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return reply.code(faultKinds[error.shape.kind]).send({ error: error.shape });
      }
    },
  });
}

async function reader(ctx: RequestContext): Promise<Ctx> {
  const { visitor } = ctx;
  if (!visitor) throw new Fault('signed_out', 'signed_out');
  if (!can(visitor.actor, 'read', 'published_report')) {
    const line = { action: 'export', resource: 'published_report', resourceId: null } as const;
    await recordDenied(ctx, line);
    throw forbidden();
  }
  return { ...ctx, visitor, actor: visitor.actor };
}

function queryOf(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''));
}

import {
  listReports,
  previewReport,
  publishReport,
  readReport,
} from '@tremplin/shared/publishing.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

export const publishingRouter = router({
  preview: allowed('create', 'published_report')
    .input(previewReport)
    .query(({ ctx, input }) => queries.preview(ctx, input)),
  publish: allowed('create', 'published_report')
    .input(publishReport)
    .mutation(({ ctx, input }) => commands.publish(ctx, input)),
  list: allowed('read', 'published_report')
    .input(listReports)
    .query(({ ctx, input }) => queries.list(ctx, input)),
  byId: allowed('read', 'published_report')
    .input(readReport)
    .query(({ ctx, input }) => queries.byId(ctx, input)),
});

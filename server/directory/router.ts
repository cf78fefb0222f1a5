import {
  addContact,
  addPost,
  changeContact,
  comparison,
  contactLeft,
  doNotContact,
  endPost,
  eraseContact,
  likeContact,
  mergeContacts,
  oneContact,
  readPaste,
  verifyContact,
} from '@tremplin/shared/contacts.ts';
import {
  addOrganization,
  browse,
  changeOrganization,
  lookUp,
  suggestOrganization,
} from '@tremplin/shared/directory.ts';
import { allowed, router } from '../trpc.ts';
import { byId } from './contact.ts';
import * as contacts from './contacts.ts';
import { erase } from './erase.ts';
import { likenesses } from './likenesses.ts';
import * as merging from './merge.ts';
import { paste } from './place.ts';
import * as posts from './posts.ts';
import * as browsing from './browse.ts';
import * as queries from './queries.ts';
import * as marks from './standing.ts';
import * as tree from './tree.ts';

const read = allowed('read', 'contact');
const create = allowed('create', 'contact');
const update = allowed('update', 'contact');

export const directoryRouter = router({
  lookUp: read.input(lookUp).query(({ ctx, input }) => queries.lookUp(ctx, input)),
  browse: read.input(browse).query(({ ctx, input }) => browsing.browse(ctx, input.organizationId)),
  standing: read.query(({ ctx }) => queries.standing(ctx)),
  suggestOrganization: read
    .input(suggestOrganization)
    .query(({ ctx, input }) => queries.suggestOrganization(ctx, input.typed)),
  addOrganization: allowed('create', 'contact')
    .input(addOrganization)
    .mutation(({ ctx, input }) => tree.addOrganization(ctx, input)),
  changeOrganization: allowed('update', 'contact')
    .input(changeOrganization)
    .mutation(({ ctx, input }) => tree.changeOrganization(ctx, input)),
  contact: read.input(oneContact).query(({ ctx, input }) => byId(ctx, input.id)),
  likenesses: create.input(likeContact).query(({ ctx, input }) => likenesses(ctx, input)),
  addContact: create.input(addContact).mutation(({ ctx, input }) => contacts.add(ctx, input)),
  changeContact: update
    .input(changeContact)
    .mutation(({ ctx, input }) => contacts.change(ctx, input)),
  addPost: update.input(addPost).mutation(({ ctx, input }) => posts.addPostTo(ctx, input)),
  endPost: update.input(endPost).mutation(({ ctx, input }) => posts.end(ctx, input)),
  verify: update.input(verifyContact).mutation(({ ctx, input }) => marks.verify(ctx, input)),
  setDoNotContact: update
    .input(doNotContact)
    .mutation(({ ctx, input }) => marks.setDoNotContact(ctx, input)),
  markLeft: update.input(contactLeft).mutation(({ ctx, input }) => marks.markLeft(ctx, input)),
  /** Two records that may be of one person; merging cannot be undone, so it is looked at before. */
  compare: update.input(comparison).query(({ ctx, input }) => merging.compare(ctx, input)),
  merge: update.input(mergeContacts).mutation(({ ctx, input }) => merging.merge(ctx, input)),
  erase: update.input(eraseContact).mutation(({ ctx, input }) => erase(ctx, input)),
  paste: create.input(readPaste).query(({ ctx, input }) => paste(ctx, input.text)),
});

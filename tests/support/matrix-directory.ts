import { contactInput } from './directory.ts';
import { ownList } from './rights.ts';
import type { Given, Row } from './rights.ts';

/** The directory is read and kept by counsellors and facilitators; to everybody else it is closed. */
export const directoryRead = (given: Given): Row =>
  ownList({ facilitator: 'ok', otherFacilitator: 'ok', ...given });
export const directoryWrite = (given: Given): Row => directoryRead({ audited: true, ...given });

const someoneElse = { givenName: 'Ngozi', familyName: 'Obi', email: null, phone: null };

export const directoryMatrix: Readonly<Record<string, Row>> = {
  'directory.lookUp': directoryRead({
    input: () => ({ typed: 'brisebois', region: 'east', managersOnly: false, within: null }),
  }),
  'directory.browse': directoryRead({
    input: ({ organizationId }) => ({ organizationId }),
  }),
  'directory.standing': directoryRead({ input: () => undefined }),
  'directory.suggestOrganization': directoryRead({ input: () => ({ typed: 'orchards' }) }),
  'directory.addOrganization': directoryWrite({
    input: ({ organizationId: parentId }) => ({
      nameEn: 'West Unit',
      nameFr: null,
      acronym: null,
      kind: 'unit',
      parentId,
    }),
  }),
  'directory.changeOrganization': directoryWrite({
    input: ({ organizationId: id }) => ({
      id,
      version: 1,
      nameEn: 'South Branch',
      nameFr: 'Direction du Sud',
      acronym: 'SB',
      kind: 'branch',
      parentId: null,
    }),
  }),
  'directory.contact': directoryRead({ input: ({ contactId: id }) => ({ id }) }),
  'directory.likenesses': directoryRead({
    input: () => ({
      givenName: 'Léa',
      familyName: 'Brisebois',
      email: null,
      phone: null,
      organizationId: null,
      ownId: null,
    }),
  }),
  'directory.paste': directoryRead({
    input: () => ({ text: 'Ngozi Obi\nDirector\nngozi.obi@example.org' }),
  }),
  'directory.addContact': directoryWrite({
    input: ({ organizationId }) => contactInput(organizationId, someoneElse),
  }),
  'directory.changeContact': directoryWrite({
    input: ({ organizationId, contactId: id }) => ({
      ...contactInput(organizationId, someoneElse),
      id,
      version: 1,
    }),
  }),
  'directory.addPost': directoryWrite({
    input: ({ organizationId, contactId }) => ({
      contactId,
      organizationId,
      titleEn: 'Acting Director',
      titleFr: null,
    }),
  }),
  'directory.endPost': directoryWrite({
    input: ({ postId: id }) => ({ id, version: 1, endedOn: '2026-11-22' }),
  }),
  'directory.verify': directoryWrite({ input: ({ contactId: id }) => ({ id, version: 1 }) }),
  'directory.setDoNotContact': directoryWrite({
    input: ({ contactId: id }) => ({ id, version: 1, on: true, reason: 'Asked for quiet.' }),
  }),
  'directory.markLeft': directoryWrite({
    input: ({ contactId: id }) => ({ id, version: 1, on: '2026-11-22' }),
  }),
  'directory.compare': directoryRead({
    input: ({ contactId: id, otherContactId: otherId }) => ({ id, otherId }),
  }),
  'directory.merge': directoryWrite({
    input: ({ contactId: id, otherContactId: otherId }) => ({
      id,
      version: 1,
      otherId,
      otherVersion: 1,
      keep: { name: 'own', post: 'own', email: 'own', phone: 'own', city: 'own' },
    }),
  }),
  'directory.erase': directoryWrite({
    input: ({ contactId: id }) => ({ id, version: 1, name: 'Léa Brisebois' }),
  }),
};

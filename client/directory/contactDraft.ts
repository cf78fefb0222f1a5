import type * as z from 'zod/mini';
import type { ContactForm, contactForm } from '@tremplin/shared/contacts.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import type { Outputs } from '../api.ts';
import type { Option } from '../parts/Combobox.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';

export type Contact = Outputs['directory']['contact'];
/** Two records side by side. */
export type Comparison = Outputs['directory']['compare'];
export type PasteAnswer = Outputs['directory']['paste'];
export type Understood = Extract<PasteAnswer, { readonly understood: true }>;
export type ContactDraft = z.input<typeof contactForm>;
export type ContactFormState = SchemaForm<ContactDraft, ContactForm>;

/** A unit as the box shows it. */
export type UnitOption = Option;

export const blankContact: ContactDraft = {
  givenName: '',
  familyName: '',
  titleEn: null,
  titleFr: null,
  organizationId: null,
  newUnits: [],
  email: null,
  phone: null,
  city: null,
  languages: [],
  isManager: null,
  sourceUrl: null,
  tags: [],
  note: null,
  notSame: [],
};

/** `ext` is the word for an extension: both languages' are read back. */
export function draftOf(contact: Contact, ext: string): ContactDraft {
  return {
    givenName: contact.givenName,
    familyName: contact.familyName,
    titleEn: contact.titleEn,
    titleFr: contact.titleFr,
    organizationId: contact.organizationId,
    newUnits: [],
    email: contact.email,
    phone: phoneTyped(contact.phone, contact.ext, ext),
    city: contact.city,
    languages: [...contact.languages],
    isManager: contact.managerByHand ? contact.isManager : null,
    sourceUrl: contact.sourceUrl,
    tags: [...contact.tags],
    note: contact.note,
    notSame: [],
  };
}

/** As it is typed: 613-555-0142 ext. 7. */
export function phoneTyped(
  phone: string | null,
  number: string | null,
  ext: string,
): string | null {
  if (phone === null) return null;
  const { number: main } = phoneParts(phone);
  return number === null ? main : `${main} ${ext} ${number}`;
}

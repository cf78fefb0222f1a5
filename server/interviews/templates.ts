import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview, outreach } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import type { FillTemplate } from '@tremplin/shared/interviews.ts';
import { letterTo } from '@tremplin/shared/mail-address.ts';
import { requests as english } from '@tremplin/shared/messages/en/requests.ts';
import { requests as french } from '@tremplin/shared/messages/fr/requests.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { and, desc, eq, isNotNull, max } from 'drizzle-orm';
import { createTranslator } from 'use-intl/core';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { requireContact } from '../directory/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { concerns } from './budget.ts';
import { namedColumns, namedContact } from './facts.ts';
import type { ContactNamed } from './facts.ts';

export interface Letter {
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
  /** Opens the mail program; null for a call, or where no address is known. */
  readonly mailto: string | null;
  /** The text was too long for the link: it carries the subject only, and the text is to be pasted. */
  readonly mailtoWithoutBody: boolean;
}

/** What the words are filled in with. Of the client it holds nothing, not even the name. */
interface Told {
  readonly kind: FillTemplate['kind'];
  readonly purpose: FillTemplate['purpose'];
  readonly lang: Locale;
  readonly contact: ContactNamed;
  readonly counsellor: string;
  readonly office: string;
  /** The day of the last message, or of the meeting. */
  readonly on: Day | null;
}

/** The request, the reminder, the thank-you or what to say on the phone, from the record. */
export async function template(ctx: Ctx, input: FillTemplate): Promise<Letter> {
  const { clientId, kind, purpose, lang } = input;
  return ctx.store.read(async (db) => {
    await requireClient(db, ctx, clientId);
    const { id: contactId, email } = await requireContact(db, input.contactId);
    const named = await contactNamed(db, contactId);
    refuseWriting(named, kind);
    const told = {
      kind,
      purpose,
      lang,
      contact: named,
      counsellor: oneLine(ctx.actor.name),
      office: oneLine((await thresholdsOf(db)).officeName),
      on: await lastDay(db, { contactId, clientId }, kind),
    };
    const { subject, body } = lettered(told);
    const to = kind === 'call' ? null : email;
    return { to: email, subject, body, ...linkFor(to, subject, body) };
  });
}

/** Nothing is written to who asked to be left alone; the thanks for a meeting that was are. */
function refuseWriting({ status }: ContactNamed, kind: FillTemplate['kind']): void {
  if (status === 'erased') throw refuse('interviews.erased');
  if (kind === 'thank_you') return;
  if (status === 'do_not_contact' || status === 'left') throw refuse(`interviews.${status}`);
}

function lettered(told: Told): { readonly subject: string; readonly body: string } {
  const { kind, purpose, lang, contact: to, counsellor, office, on } = told;
  const t = createTranslator({ locale: lang, messages: wordsOf(lang) });
  const name = oneLine(to.name);
  const as = asWho(t, told);
  const day = on === null ? null : formatsFor(lang).dayLong(on);
  const why = { as, purpose: t(`purposes.${purpose}`) };
  const hello = t('hello', { name });
  const signed = `${t('sign_off', { counsellor })}\n${t('office', { office })}`;
  const parts: Readonly<Record<Told['kind'], readonly string[]>> = {
    request: [
      hello,
      t('request.who', { counsellor, office }),
      t('request.close', why),
      t('request.ask'),
      t('request.no'),
      t('request.thanks'),
      signed,
    ],
    reminder: [
      hello,
      day === null ? t('reminder.wrote', { office }) : t('reminder.wrote_on', { day, office }),
      t('reminder.busy', why),
      t('reminder.last'),
      signed,
    ],
    thank_you: [
      hello,
      day === null ? t('thank_you.met') : t('thank_you.met_on', { day }),
      t('thank_you.worth'),
      t('thank_you.again'),
      `${t('thank_you.kind')}\n${signed}`,
    ],
    call: [
      t('call.open', { name, counsellor, office }),
      t('call.why', why),
      t('call.ask'),
      t('call.yes'),
      t('call.no'),
      t('call.voicemail', { name, counsellor, office }),
    ],
  };
  return { subject: t(`${kind}.subject`, { name }), body: `${parts[kind].join('\n\n')}\n` };
}

type Translate = ReturnType<typeof createTranslator<typeof english>>;

/** The title and unit behind what they do, in the letter's language where the record has it. */
function asWho(t: Translate, { lang, contact: to }: Told): string {
  const own = (en: string | null, fr: string | null): string =>
    oneLine((lang === 'fr' ? (fr ?? en) : (en ?? fr)) ?? '');
  const title = own(to.titleEn, to.titleFr);
  const unit = to.unit === null ? '' : own(to.unit.nameEn, to.unit.nameFr);
  if (title !== '') return unit === '' ? t('as.title', { title }) : t('as.both', { title, unit });
  return unit === '' ? '' : t('as.unit', { unit });
}

/** Nothing that was typed can end a header or begin another: all of it is encoded. */
function linkFor(to: string | null, subject: string, body: string) {
  if (to === null) return { mailto: null, mailtoWithoutBody: false };
  const { link, whole } = letterTo(to, { subject, body });
  return { mailto: link, mailtoWithoutBody: !whole };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

async function contactNamed(db: Reader, id: string): Promise<ContactNamed> {
  const [row] = await db
    .select(namedColumns)
    .from(contact)
    .leftJoin(organization, eq(organization.id, contact.organizationId))
    .where(eq(contact.id, id));
  if (!row) throw new Error('a contact that was just there is gone');
  return namedContact(row);
}

/** When these two were last in touch, as far as the letter speaks of it. */
async function lastDay(
  db: Reader,
  { contactId, clientId }: Pick<FillTemplate, 'contactId' | 'clientId'>,
  kind: FillTemplate['kind'],
): Promise<Day | null> {
  if (kind === 'thank_you') {
    const [met] = await db
      .select({ on: max(interview.heldOn) })
      .from(interview)
      .where(
        and(
          eq(interview.contactId, contactId),
          eq(interview.clientId, clientId),
          isNotNull(interview.heldOn),
        ),
      );
    return met?.on ?? null;
  }
  const [wrote] = await db
    .select({ on: outreach.onDay })
    .from(outreach)
    .where(and(concerns(contactId), eq(outreach.clientId, clientId)))
    .orderBy(desc(outreach.onDay))
    .limit(1);
  return wrote?.on ?? null;
}

function wordsOf(locale: Locale): typeof english {
  return locale === 'fr' ? asEnglish(french) : english;
}

/** Guarantee: `Same` has the same keys; the translator's type asks for the English texts themselves. */
function asEnglish(words: Same<typeof english>): typeof english {
  return words as typeof english;
}

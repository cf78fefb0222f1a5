import { purposes } from '@tremplin/shared/interviews.ts';
import type { FillTemplate } from '@tremplin/shared/interviews.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { addContact, addUnit } from './support/directory.ts';
import { ask, meetingInput, openAsking } from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';

const kinds = ['request', 'reminder', 'thank_you', 'call'] as const;
const langs = ['en', 'fr'] as const;

async function letter(room: Asking, over: Partial<FillTemplate> = {}) {
  return room.anna.call.interviews.template({
    contactId: room.leaId,
    clientId: room.amiraId,
    purpose: 'learn_the_work',
    kind: 'request',
    lang: 'en',
    ...over,
  });
}

describe('texts to send', () => {
  it('the request says who asks, why her, and for what; in both languages', async () => {
    const room = await openAsking();
    const admin = await room.office.hire('administrator');
    const officeName = 'Centre Rideau';
    await admin.call.settings.save({ ...defaultThresholds, officeName, version: 0 });
    const branch = await addUnit(room.farid, 'North Branch', 'branch', room.divisionId, {
      nameFr: 'Direction du Nord',
    });
    const contactId = await addContact(room.farid, branch, {
      givenName: 'Noémie',
      familyName: 'Bélanger',
      titleFr: 'Gestionnaire, services à la clientèle',
      email: 'noemie@example.org',
      phone: null,
    });
    const english = await letter(room, { contactId });
    expect(english.subject).toBe('A short conversation about your work');
    for (const words of [
      'Hello Noémie Bélanger,',
      'My name is Anna Nguyen. At Centre Rideau,',
      '(Manager, Client Services, North Branch)',
      'not asking for a job',
      'Anna Nguyen\nCentre Rideau\n',
    ])
      expect(english.body).toContain(words);
    const french = await letter(room, { contactId, lang: 'fr' });
    for (const words of [
      'Bonjour Noémie Bélanger,',
      '(Gestionnaire, services à la clientèle, Direction du Nord)',
      'elle ne demande pas d’emploi',
    ])
      expect(french.body).toContain(words);
  });

  it('none names the client, asks for a job, or leaves a hole', async () => {
    const room = await openAsking();
    for (const lang of langs)
      for (const kind of kinds)
        for (const purpose of purposes) {
          const { subject, body } = await letter(room, { lang, kind, purpose });
          const text = `${subject}\n${body}`;
          expect(text, `${lang} ${kind}`).not.toMatch(/Amira|Haddad|[{}]|undefined|null| {2}/);
          const asks = text.replace(/not asking for a job|ne demande pas d’emploi/g, '');
          expect(asks, `${lang} ${kind}`).not.toMatch(/résumé|CV|hire (me|them)|vacan|embaucher/i);
          expect(body.endsWith('\n')).toBe(true);
        }
  });

  it('the reminder and the thanks know the day, where there was one', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    expect((await letter(room, { kind: 'reminder' })).body).toContain('a little while ago');
    await ask(room.anna, pair, '2026-11-20');
    const { body } = await letter(room, { kind: 'reminder' });
    expect(body).toContain('I got in touch on Friday, November 20, 2026');
    await room.anna.call.interviews.log(meetingInput(pair, '2026-11-22'));
    const thanks = await letter(room, { kind: 'thank_you', lang: 'fr' });
    expect(thanks.body).toContain('dimanche 22 novembre 2026');
  });

  it('the mail program opens with address, subject and text, each as it was', async () => {
    const room = await openAsking();
    for (const lang of langs) {
      const { to, subject, body, mailto, mailtoWithoutBody } = await letter(room, { lang });
      const link = new URL(mailto ?? '');
      expect([link.protocol, decodeURIComponent(link.pathname)]).toEqual(['mailto:', to]);
      const asked = new URLSearchParams(link.search.replaceAll('+', '%2B'));
      expect([...asked.keys()]).toEqual(['subject', 'body']);
      expect(asked.get('subject')).toBe(subject);
      expect(asked.get('body')).toBe(body.replaceAll('\n', '\r\n'));
      expect([mailtoWithoutBody, (mailto ?? '').length <= 2000]).toEqual([false, true]);
    }
  });

  it('nothing that somebody typed adds a recipient or a header', async () => {
    const room = await openAsking();
    const contactId = await addContact(room.farid, room.unitId, {
      givenName: 'Léa&bcc=all@example.org',
      familyName: 'Roy%0D%0ABcc: x?',
      titleEn: 'Head of #1 & more; "x" <y>',
      email: "o'neil+a&b@example.org",
      phone: null,
    });
    const { mailto, to } = await letter(room, { contactId, kind: 'thank_you' });
    const link = new URL(mailto ?? '');
    expect(to).toBe("o'neil+a&b@example.org");
    expect(decodeURIComponent(link.pathname)).toBe(to);
    expect([...new URLSearchParams(link.search).keys()]).toEqual(['subject', 'body']);
    expect(mailto).not.toMatch(/bcc=|[\r\n]|%0D%0ABcc/);
  });

  it('what is too long for a link is left to be pasted', async () => {
    const room = await openAsking();
    const contactId = await addContact(room.farid, room.unitId, {
      familyName: 'Longuépée',
      titleEn: 'É'.repeat(200),
      email: 'longuepee@example.org',
      phone: null,
    });
    const { mailto, mailtoWithoutBody, body } = await letter(room, { contactId });
    expect([mailtoWithoutBody, mailto]).toEqual([
      true,
      'mailto:longuepee@example.org?subject=A%20short%20conversation%20about%20your%20work',
    ]);
    expect(body).toContain('ÉÉÉ');
  });

  it('without an address, and for a call, there is nothing to open', async () => {
    const room = await openAsking();
    const nowhere = { familyName: 'Sansadresse', email: null, phone: '613-555-0167' };
    const contactId = await addContact(room.farid, room.unitId, nowhere);
    expect(await letter(room, { contactId })).toMatchObject({ to: null, mailto: null });
    const call = await letter(room, { kind: 'call', lang: 'fr' });
    expect(call.mailto).toBeNull();
    expect(call.body).toContain('Boîte vocale'.toLowerCase());
  });

  it('Boris fills in none for Anna’s client', async () => {
    const room = await openAsking();
    const theirs = room.boris.call.interviews.template({
      contactId: room.leaId,
      clientId: room.amiraId,
      purpose: 'learn_the_work',
      kind: 'request',
      lang: 'en',
    });
    expect((await refusalOf(theirs)).kind).toBe('not_found');
  });
});

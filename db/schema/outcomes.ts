import type { HandoverAct } from '@tremplin/shared/caseloads.ts';
import type { Answers } from '@tremplin/shared/demographics.ts';
import type { OutcomeRuleKey } from '@tremplin/shared/outcome-rules.ts';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import type { TargetKpi } from '@tremplin/shared/targets.ts';
import { bool, day, editable, id, index, instant, int, table, text, uniqueIndex } from '../kit.ts';
import { client } from './clients.ts';
import { person } from './people.ts';
import { programme } from './settings.ts';

/** The office's own steps of the funder's numbers; those of the beginning stand in shared/outcome-rules.ts. */
export const outcomeRule = table(
  'outcome_rule',
  {
    id: id(),
    key: text<OutcomeRuleKey>().notNull(),
    fromDay: day().notNull(),
    value: int().notNull(),
    source: text().notNull(),
    ...editable(),
  },
  (t) => [uniqueIndex('outcome_rule_from').on(t.key, t.fromDay)],
);

export const target = table(
  'target',
  {
    id: id(),
    /** A programme's id, or `office`. */
    scope: text().notNull(),
    programmeId: text().references(() => programme.id),
    /** The calendar year in which the fiscal year begins. */
    fiscalYear: int().notNull(),
    kpi: text<TargetKpi>().notNull(),
    value: int().notNull(),
    ...editable(),
  },
  (t) => [uniqueIndex('target_once').on(t.scope, t.fiscalYear, t.kpi)],
);

/** Append-only: what was published never changes; a correction is the next version. */
export const publishedReport = table(
  'published_report',
  {
    id: id(),
    /** A programme's id, or `office`. */
    scope: text().notNull(),
    programmeId: text().references(() => programme.id),
    periodKind: text<PeriodKind>().notNull(),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    /** 1, 2, 3 … of the same scope and period. */
    version: int().notNull(),
    /** Canonical JSON, as text: what the hash is of. */
    content: text().notNull(),
    /** SHA-256 of it, hexadecimal. */
    hash: text().notNull(),
    /** HMAC of the hash and of the row it stands in, with a key outside the database. */
    seal: text().notNull(),
    /**
     * True counts and what of them was hidden, as canonical JSON: without them a later version
     * could not be kept from giving them away. Never leaves the server.
     */
    behind: text().notNull(),
    reason: text(),
    publishedAt: instant().notNull(),
    publishedBy: text()
      .notNull()
      .references(() => person.id),
  },
  (t) => [
    uniqueIndex('published_report_version').on(t.scope, t.periodKind, t.fromDay, t.version),
    index('published_report_latest').on(t.publishedAt, t.id),
  ],
);

/** Append-only: clients handed on, for good or until a day, or taken back before it. */
export const handover = table(
  'handover',
  {
    id: id(),
    kind: text<HandoverAct>().notNull(),
    fromId: text()
      .notNull()
      .references(() => person.id),
    toId: text()
      .notNull()
      .references(() => person.id),
    untilDay: day(),
    clients: int().notNull(),
    note: text().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [index('handover_to').on(t.toId, t.at), index('handover_from').on(t.fromId, t.at)],
);

/** Append-only: which clients one handing-on took along. */
export const handoverClient = table(
  'handover_client',
  {
    id: id(),
    handoverId: text()
      .notNull()
      .references(() => handover.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    /** The assignment that it made or ended; one that never held a whole day is gone. */
    assignmentId: text().notNull(),
  },
  (t) => [
    uniqueIndex('handover_client_once').on(t.handoverId, t.clientId),
    index('handover_client_client').on(t.clientId, t.handoverId),
  ],
);

/** Self-identification: voluntary, apart from the file, shown to the client's counsellor and in sums only. */
export const demographic = table('demographic', {
  /** The client's id. */
  id: id().references(() => client.id),
  gender: text<Answers['gender'] & string>(),
  racialized: text<Answers['racialized'] & string>(),
  indigenous: text<Answers['indigenous'] & string>(),
  disability: text<Answers['disability'] & string>(),
  francophone: text<Answers['francophone'] & string>(),
  age: text<Answers['age'] & string>(),
  consented: bool().notNull(),
  ...editable(),
});

import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  asksOfMove,
  isTerminal,
  mayMove,
  type MoveApplication,
  type Stage,
} from '@tremplin/shared/applications.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useRefusals } from '../parts/refusals.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { useCardWords, type Card } from './card.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

/** The placement dialog of another room, for an application that ends in a hire. */
export type PlacementSlot = (given: { applicationId: string; close: () => void }) => ReactNode;

/** What the page shows ahead of the office's answer, and how to take it back. */
export interface Ahead {
  readonly place: number;
  readonly count: number;
  readonly undo: () => void;
}

export type GoAhead = (card: Card, to: Stage) => Promise<Ahead | null>;

export interface Moves {
  /** A move that needs a fact opens its dialog; every other is done at once. */
  readonly ask: (card: Card, to: Stage) => void;
  readonly reopen: (card: Card) => void;
  readonly dialogs: ReactNode;
}

type Open = { readonly card: Card; readonly to: Stage | 'reopen' };

/** Drag, menu and keys all end here, so that they leave the same line. */
export function useMoves(placing: PlacementSlot, goAhead?: GoAhead): Moves {
  const [open, setOpen] = useState<Open | null>(null);
  const { today } = useOffice();
  const { send, fail } = useSend(goAhead);
  const close = (): void => setOpen(null);
  const ask = (card: Card, to: Stage): void => {
    const needs = mayMove(card.stage, to) ? asksOfMove(to) : null;
    if (needs !== null) return setOpen({ card, to });
    const { id, version } = card;
    send(card, { id, version, to, effectiveOn: today }).catch((error: unknown) =>
      fail(card, error),
    );
  };
  return {
    ask,
    reopen: (card) => setOpen({ card, to: 'reopen' }),
    dialogs: open && <Asking open={open} close={close} send={send} placing={placing} />,
  };
}

interface AskingProps {
  open: Open;
  close: () => void;
  send: (card: Card, input: MoveApplication) => Promise<void>;
  placing: PlacementSlot;
}

function Asking({ open: { card, to }, close, send, placing }: AskingProps): ReactNode {
  if (to === 'reopen') return <ReopenDialog card={card} close={close} />;
  if (to === 'hired') return placing({ applicationId: card.id, close });
  return <MoveDialog card={card} to={to} close={close} send={(input) => send(card, input)} />;
}

function useSend(goAhead: GoAhead | undefined) {
  const trpc = useTRPC();
  const t = useTranslations('applications.board');
  const words = useCardWords();
  const { toast, announce } = useVoice();
  const read = useRefusals();
  const move = useMutation(trpc.applications.move.mutationOptions());
  const inTurn = useTurns();
  const send = async (card: Card, input: MoveApplication): Promise<void> => {
    const ahead = (await goAhead?.(card, input.to)) ?? null;
    try {
      await inTurn(input, move.mutateAsync);
    } catch (error) {
      ahead?.undo();
      throw error;
    }
    const moved = { name: card.client.name, stage: words.stage(input.to) };
    if (isTerminal(input.to) || ahead === null) announce(t('ended', moved));
    else announce(t('moved', { ...moved, place: ahead.place, count: ahead.count }));
  };
  const fail = (card: Card, error: unknown): void => {
    const refusal = read(error);
    const why = refusal.fields.map((field) => field.text).join(' ') || refusal.text;
    toast({ text: t('not_moved', { name: card.client.name, why }), tone: 'late' });
  };
  return { send, fail };
}

type Send = (input: MoveApplication) => Promise<{ readonly version: number }>;

/** Quick keys on one card go to the office one after the other, each on what the one before left. */
function useTurns(): (input: MoveApplication, send: Send) => Promise<void> {
  const left = useRef(new Map<string, Promise<number>>());
  return async (input, send) => {
    const before = left.current.get(input.id);
    const sent = (async () => {
      const version = Math.max(input.version, (await before) ?? 0);
      return (await send({ ...input, version })).version;
    })();
    // A refused move leaves the card as it was: the next one says itself what it has seen.
    left.current.set(
      input.id,
      sent.catch(() => 0),
    );
    await sent;
  };
}

import { mostTaps, type TakeAttendance } from '@tremplin/shared/attendance.ts';
import type { FaultValue } from '@tremplin/shared/faults.ts';
import { faultOf, type Outputs } from '../api.ts';
import {
  isAboutTaps,
  lastSaved,
  sayTapsSaved,
  sayTapsWaiting,
  type Act,
  type KeptTap,
} from './kept.ts';
import { asSent, inTime, inTurn, nextBatch, Silence } from './sending.ts';
import { memoryShelf, openShelf, type Shelf } from './shelf.ts';

export interface Post {
  readonly personId: string;
  readonly send: (input: TakeAttendance) => Promise<Answer>;
  /** Whoever was at work has left: nothing more is sent in their name. */
  readonly over: AbortSignal;
}

export interface QueueState {
  /** False until what the device kept has been looked at. */
  readonly ready: boolean;
  /** In the order of the taps, also those of somebody else who used this browser. */
  readonly waiting: readonly KeptTap[];
  /** Written by the office, and perhaps in no list yet that was read since; see `answers`. */
  readonly answered: readonly { readonly tap: KeptTap; readonly no: number }[];
  readonly refused: readonly RefusedTap[];
  /** On their way this moment: a list that is read meanwhile may have them or not. */
  readonly inFlight: readonly KeptTap[];
  /** How many times the office has answered. */
  readonly answers: number;
  /** The office's time of its last answer, an ISO instant. */
  readonly savedAt: string | null;
  readonly trouble: null | 'network' | 'office' | 'signed_out';
  readonly kept: Shelf['kind'];
}

export interface RefusedTap {
  readonly tap: KeptTap;
  readonly key: string;
  readonly values: Readonly<Record<string, FaultValue>>;
}

type Answer = Outputs['attendance']['mark'];

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/**
 * The taps of this browser on their way to the office: each is put on the device before it is sent,
 * and leaves it only when the office has answered for it. One request at a time, oldest first.
 */
export class TapQueue {
  #state: QueueState = {
    ready: false,
    waiting: [],
    answered: [],
    refused: [],
    inFlight: [],
    answers: 0,
    savedAt: null,
    trouble: null,
    kept: 'device',
  };
  readonly #post: Post;
  readonly #heard = new Set<() => void>();
  #shelf: Shelf | null = null;
  /** Made, and not on the shelf yet. */
  #inHand: readonly KeptTap[] = [];
  #shelfFree: Promise<unknown> = Promise.resolve();
  #sending: Promise<void> | null = null;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  /** One at a time while the office refuses a whole batch, so that only the tap it means falls. */
  #most = mostTaps;

  constructor(post: Post) {
    this.#post = post;
    this.#listen();
    void this.#lookAgain().then(() => this.send());
  }

  readonly state = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  };

  tap(sessionId: string, act: Act): KeptTap {
    const who = { id: crypto.randomUUID(), sessionId, personId: this.#post.personId };
    const tap: KeptTap = { ...act, ...who, tappedAt: Date.now() };
    this.#inHand = [...this.#inHand, tap];
    this.#show({ waiting: [...this.#state.waiting, tap] });
    sayTapsWaiting(this.#state.waiting.length);
    const put = this.#onShelf(async (shelf) => {
      await shelf.put(tap);
      this.#inHand = this.#inHand.filter((one) => one !== tap);
    });
    void put.then(() => this.send());
    return tap;
  }

  /** Tries now, whatever the pause; settles when nothing waits or the office could not be had. */
  readonly send = (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#sending) {
      this.#again = true;
      return this.#sending;
    }
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = null;
      if (this.#again && this.#state.trouble === null) void this.send();
      this.#again = false;
    });
    return this.#sending;
  };

  /** A list that was asked for after so many answers has their taps in it. */
  seen(answers: number): void {
    const answered = this.#state.answered.filter(({ no }) => no > answers);
    if (answered.length < this.#state.answered.length) this.#show({ answered });
  }

  forgetRefused(): void {
    this.#show({ refused: [] });
  }

  async #sendAll(): Promise<void> {
    await inTurn(async () => {
      while (!this.#post.over.aborted) {
        await this.#lookAgain();
        const batch = nextBatch(this.#state.waiting, this.#post.personId, this.#most);
        if (batch.length === 0) {
          this.#most = mostTaps;
          this.#show({ trouble: null });
          return;
        }
        if (!(await this.#sendBatch(batch))) return;
      }
    });
  }

  /** False when it has to be tried again later. */
  async #sendBatch(batch: readonly KeptTap[]): Promise<boolean> {
    const sessionId = batch[0]?.sessionId ?? '';
    const { personId } = this.#post;
    const taps = batch.map((tap) => asSent(tap, Date.now()));
    this.#show({ inFlight: batch });
    try {
      const answer = await inTime(this.#post.send({ sessionId, personId, taps }));
      return await this.#settle(batch, answer);
    } catch (error) {
      this.#show({ inFlight: [] });
      const fault = faultOf(error);
      if (fault?.kind === 'signed_out') return this.#later('signed_out');
      if (error instanceof Silence) return this.#later('network');
      if (fault === null || fault.kind === 'too_many') return this.#later('office');
      if (fault.kind === 'unavailable')
        return this.#later(fault.key === 'unavailable' ? 'network' : 'office');
      this.#most = 1;
      if (batch.length > 1) return true;
      this.#refuse(batch.map((tap) => ({ tap, key: fault.key, values: fault.values })));
      await this.#drop(batch.map((tap) => tap.id));
      return true;
    }
  }

  async #settle(batch: readonly KeptTap[], answer: Answer): Promise<boolean> {
    const answered: KeptTap[] = [];
    const refused: RefusedTap[] = [];
    const over: string[] = [];
    for (const result of answer.results) {
      const tap = batch.find((one) => one.id === result.id);
      if (!tap) continue;
      over.push(tap.id);
      if (result.outcome === 'done' || result.outcome === 'again') answered.push(tap);
      if (result.outcome === 'refused')
        refused.push({ tap, key: result.key ?? 'refused', values: result.values ?? {} });
    }
    if (over.length === 0) return this.#later('office');
    this.#pauseMs = firstPauseMs;
    sayTapsSaved(answer.asOf);
    this.#believe(answered, answer.asOf);
    this.#refuse(refused);
    await this.#drop(over);
    return true;
  }

  #refuse(refused: readonly RefusedTap[]): void {
    if (refused.length > 0) this.#show({ refused: [...this.#state.refused, ...refused] });
  }

  /** Signing in again, the network or a tap wake it; otherwise it tries by itself. */
  #later(trouble: NonNullable<QueueState['trouble']>): false {
    this.#show({ trouble });
    if (trouble !== 'signed_out' && !this.#post.over.aborted) {
      this.#timer = setTimeout(() => void this.send(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    }
    return false;
  }

  /** Shown until a list comes that was asked for after this. */
  #believe(answered: readonly KeptTap[], savedAt: string): void {
    const answers = this.#state.answers + 1;
    const told = answered.map((tap) => ({ tap, no: answers }));
    this.#show({
      answers,
      savedAt,
      answered: [...this.#state.answered, ...told],
      inFlight: [],
      trouble: null,
    });
  }

  async #drop(ids: readonly string[]): Promise<void> {
    await this.#onShelf((shelf) => shelf.drop(ids));
    this.#show({ waiting: this.#state.waiting.filter((tap) => !ids.includes(tap.id)) });
    await this.#lookAgain();
  }

  /** What lies there may have come from another tab, and what is gone was sent by it. */
  async #lookAgain(): Promise<void> {
    await this.#onShelf(async (shelf) => {
      const kept = await shelf.all();
      const waiting = [...kept, ...this.#inHand];
      const gone = this.#state.waiting.filter(({ id }) => !waiting.some((tap) => tap.id === id));
      const savedAt = lastSaved();
      if (gone.length > 0 && savedAt !== null) this.#believe(gone, savedAt);
      this.#show({ waiting, ready: true, kept: shelf.kind });
      if (waiting.length === 0) sayTapsWaiting(0);
      else if (this.#inHand.length === 0) sayTapsWaiting(kept.length);
    });
  }

  /** One thing after the other. */
  #onShelf(job: (shelf: Shelf) => Promise<void>): Promise<void> {
    const done = this.#useShelf(this.#shelfFree, job);
    this.#shelfFree = done.catch(() => undefined);
    return done;
  }

  /** When the device refuses to keep anything, memory goes on. */
  async #useShelf(free: Promise<unknown>, job: (shelf: Shelf) => Promise<void>): Promise<void> {
    await free;
    this.#shelf ??= await openShelf();
    try {
      await job(this.#shelf);
    } catch (error) {
      if (this.#shelf.kind === 'memory') throw error;
      const held = this.#state.waiting.filter((tap) => !this.#inHand.includes(tap));
      this.#shelf = memoryShelf(held);
      await job(this.#shelf);
    }
  }

  #listen(): void {
    const { over: signal } = this.#post;
    const wake = (): void => {
      this.#pauseMs = firstPauseMs;
      if (document.visibilityState === 'visible') void this.send();
    };
    window.addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
    const look = (event: StorageEvent): void => {
      if (isAboutTaps(event)) void this.#lookAgain();
    };
    window.addEventListener('storage', look, { signal });
    const warn = (event: BeforeUnloadEvent): void => {
      if (this.#state.kept === 'memory' && this.#state.waiting.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn, { signal });
    const end = (): void => {
      clearTimeout(this.#timer);
      void this.#onShelf(async (shelf) => shelf.close());
    };
    signal.addEventListener('abort', end);
  }

  #show(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#heard) listener();
  }
}

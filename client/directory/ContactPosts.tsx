import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { EndPostDialog } from './PostDialogs.tsx';
import type { Contact } from './contactDraft.ts';
import { UnitPath } from './UnitPath.tsx';
import { useContactNames } from './useContactNames.ts';

export type Post = Contact['posts'][number];

/** The posts they hold, the first leading, and below them what they held before. */
export function ContactPosts({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const { can } = useOffice();
  const [ending, setEnding] = useState<Post | null>(null);
  const { posts } = contact;
  const held = posts.filter(({ endedOn }) => endedOn === null).length;
  return (
    <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('posts')}</h2>
      {posts.length === 0 && <p className="text-14 text-faint">{t('posts_none')}</p>}
      <ol className="flex flex-col gap-3">
        {posts.map((post) => (
          <li key={post.id} className="min-w-0">
            <OnePost post={post} contact={contact} />
            {post.endedOn === null && held > 1 && can('update', 'contact') && (
              <EndButton post={post} end={() => setEnding(post)} />
            )}
          </li>
        ))}
      </ol>
      <EndPostDialog post={ending} close={() => setEnding(null)} />
    </section>
  );
}

function EndButton({ post, end }: { post: Post; end: () => void }): ReactNode {
  const t = useTranslations('contacts');
  const names = useContactNames();
  const title = names.title(post) ?? t('page.untitled');
  return (
    <Button compact tone="quiet" aria-label={`${t('actions.end_post')} – ${title}`} onClick={end}>
      {t('actions.end_post')}
    </Button>
  );
}

function OnePost({ post, contact }: { post: Post; contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const names = useContactNames();
  const since = useSince();
  const title = names.title(post);
  const ended = post.endedOn !== null;
  const own = [
    post.phone !== null && post.phone !== contact.phone && phoneParts(post.phone).number,
    post.email !== null && post.email !== contact.email && post.email,
  ].filter(Boolean);
  return (
    <div className={`text-13 ${ended ? 'text-soft' : ''}`}>
      <p className="text-14 font-medium">
        {title ?? <span className="text-faint">{t('untitled')}</span>}
      </p>
      <UnitPath path={post.path} />
      <p className="text-soft">
        {[post.isHead && !ended && t('head'), since(post), ...own].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function useSince(): (post: Post) => string {
  const t = useTranslations('contacts.page');
  const formats = useFormats();
  return ({ startedOn, endedOn }) => {
    if (endedOn === null)
      return startedOn === null ? t('post_now') : t('post_since', { day: formats.day(startedOn) });
    if (startedOn === null) return t('post_until', { day: formats.day(endedOn) });
    return t('post_from_until', { from: formats.day(startedOn), until: formats.day(endedOn) });
  };
}

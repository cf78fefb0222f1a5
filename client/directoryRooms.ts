import type { DirectoryPages } from './directoryPages.tsx';
import type { Room } from './room.ts';

const pages: readonly (Pick<Room, 'path' | 'needs'> & { readonly page: keyof DirectoryPages })[] = [
  { path: '/directory', needs: ['read', 'contact'], page: 'directory' },
  { path: '/directory/new', needs: ['create', 'contact'], page: 'contactNew' },
  { path: '/directory/:id/edit', needs: ['update', 'contact'], page: 'contactEdit' },
  { path: '/directory/:id', needs: ['read', 'contact'], page: 'contact' },
  { path: '/interviews', needs: ['read', 'interview_count'], page: 'interviews' },
  { path: '/interviews/:id', needs: ['read', 'interview'], page: 'interview' },
  { path: '/takeaways', needs: ['read', 'takeaway'], page: 'takeaways' },
  { path: '/imports', needs: ['read', 'contact_import'], page: 'imports' },
  { path: '/imports/:id', needs: ['read', 'contact_import'], page: 'import' },
];

/** One door to all of them: the first page would otherwise bring a list of everything behind them. */
export const directoryRooms: readonly Room[] = pages.map(({ page, ...room }) => ({
  ...room,
  wings: ['directory'],
  load: async () => (await import('./directoryPages.tsx')).directoryPages[page](),
}));

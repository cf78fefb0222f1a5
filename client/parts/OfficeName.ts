import { createContext } from 'react';

/** Whose figures they are, for what leaves the page: pictures and tables. */
export const OfficeName = createContext('');

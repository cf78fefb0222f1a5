import './jitless.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi, openQueries } from './api.ts';
import { App } from './frame/App.tsx';
import { sayWhetherSignedOut } from './frame/signedOut.ts';
import { openRouter } from './routes.tsx';
import './theme.css';
import { browserLocale, fetchWords } from './words.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const words = await fetchWords(browserLocale());
createRoot(root).render(
  <StrictMode>
    <App
      api={openApi()}
      queries={openQueries(() => sayWhetherSignedOut(true))}
      words={words}
      router={openRouter()}
    />
  </StrictMode>,
);

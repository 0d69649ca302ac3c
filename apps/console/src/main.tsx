import '@patternfly/react-core/dist/styles/base.css';
import './shell/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from './api/client';
import { makeRouter } from './router';
import { firstTheme, showTheme } from './shell/theme';
import { speak } from './words/i18n';

const attempts = 3;

/** A refusal is final; what was not answered is asked again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Whether there is a network shows in whether there is an answer.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof Refused) && failures < attempts,
    },
  },
});

showTheme(firstTheme());
await speak();
const place = document.getElementById('console');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={makeRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

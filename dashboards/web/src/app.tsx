import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from './api/query-client.ts';
import { MessagesProvider } from './messages/messages.tsx';
import { Entrance } from './pages/entry/entrance.tsx';
import { Pages } from './routes/pages.tsx';

/** The dashboards: words, answers of the api, who is signed in, and the pages. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <MessagesProvider>
        <Entrance>{(session) => <Pages session={session} />}</Entrance>
      </MessagesProvider>
    </QueryClientProvider>
  );
}

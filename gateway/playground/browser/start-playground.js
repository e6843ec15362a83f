// Runs in the browser, after GraphiQL's own script. It is a file of its own because the page's policy allows no script inside it.
const NO_ANSWER = 'The gateway did not answer. Is it running?';
const configuration = JSON.parse(document.getElementById('playground-configuration').textContent);

self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => configuration.workers[label],
};

// Queries may name persons. They stay in this tab: not in the address, and gone when the tab is closed.
const storage = {
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => sessionStorage.setItem(key, value),
  removeItem: (key) => sessionStorage.removeItem(key),
  clear: () => sessionStorage.clear(),
  get length() {
    return sessionStorage.length;
  },
};

// GraphiQL fills its editors from what it stored last, which need not be the tab that was open last (and never is a default tab);
// where the two differ, it adds a tab of both mixed. So both are made the same before it starts.
const { query, variables } = openTab() ?? configuration.tabs[0];
storage.setItem('graphiql:query', query ?? '');
storage.setItem('graphiql:variables', variables ?? '');

self.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('playground'), {
  fetcher: askGateway,
  title: 'Samspil',
  logo: '<span></span>',
  defaultTabs: configuration.tabs,
  defaultHeaders: configuration.headers,
  // A grant is not kept: not even in this tab's storage.
  shouldPersistHeaders: false,
  storage,
  // No query comes from the address, and none goes into it.
  initialQuery: undefined,
  onEditQuery: () => {},
});

function openTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage.getItem('graphiql:tabState'));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}

/** One question by POST, with the session cookie and what stands in the editor of headers; of a subscription its results, as they come. */
async function askGateway({ query, variables, operationName }, { headers, documentAST } = {}) {
  // Just after a change of tab, GraphiQL still gives the name of the other tab's operation.
  const isNamed = operationName && new RegExp(`\\b${operationName}\\b`).test(query);
  const asked = { query, variables, ...(isNamed ? { operationName } : {}) };
  const sent = readHeaders(headers);
  if (sent === undefined)
    return fault('A header cannot be sent: its name or value has a character that is not allowed.');
  if (isSubscription(documentAST, isNamed ? operationName : undefined)) return resultsOf(asked, sent);
  try {
    const response = await fetch('/graphql', { method: 'POST', headers: sent, body: JSON.stringify(asked) });
    return await response.json();
  } catch {
    return fault(NO_ANSWER);
  }
}

function isSubscription(document, name) {
  return document?.definitions.some(
    (one) => one.operation === 'subscription' && (name === undefined || one.name?.value === name),
  );
}

/** The results of a subscription over Server-Sent Events, as GraphiQL takes them; where the gateway refuses it, that answer alone. */
function resultsOf(asked, headers) {
  let answer;
  const client = self.graphqlSse.createClient({
    url: '/graphql',
    headers: Object.fromEntries(headers),
    retryAttempts: 0,
    async fetchFn(...request) {
      const response = await fetch(...request);
      if (response.headers.get('content-type')?.includes('json')) answer = response.clone().json();
      return response;
    },
  });
  return {
    subscribe: (taker) => ({
      unsubscribe: client.subscribe(asked, {
        next: (result) => taker.next(result),
        complete: () => taker.complete(),
        async error() {
          taker.next(await (answer ?? fault(NO_ANSWER)));
          taker.complete();
        },
      }),
    }),
  };
}

/** The headers that are filled in; undefined when they cannot be sent. */
function readHeaders(written = {}) {
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries(written)) if (String(value).trim() !== '') headers.set(name, value);
    headers.set('accept', 'application/json');
    headers.set('content-type', 'application/json');
    return headers;
  } catch {
    return undefined;
  }
}

function fault(message) {
  return { errors: [{ message }] };
}

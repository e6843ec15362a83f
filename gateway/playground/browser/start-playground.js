// Runs in the browser, after GraphiQL's own script. It is a file of its own because the page's policy allows no script inside it.
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

self.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('playground'), {
  endpoint: '/graphql',
  title: 'Samspil',
  logo: '<span></span>',
  credentials: 'same-origin',
  method: 'POST',
  defaultTabs: configuration.tabs,
  shouldPersistHeaders: false,
  storage,
  onEditQuery: () => {},
});

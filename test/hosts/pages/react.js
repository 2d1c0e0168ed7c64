/** A portal page in React 19: it draws itself anew whenever anything happens, and chooses the subject. */
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@trialside/widgets/define';

const { gateway, study, first, second } = document.body.dataset;

function Ward() {
  const [times, setTimes] = useState(0);
  const [subject, setSubject] = useState(first);
  const [changes, setChanges] = useState(0);
  return h(
    'main',
    null,
    h('button', { id: 'again', onClick: () => setTimes(times + 1) }, `Drawn ${times}`),
    h('button', { id: 'next', onClick: () => setSubject(second) }, 'Next subject'),
    h('output', { id: 'changes' }, changes),
    h(
      'trial-provider',
      // A new callback at every drawing, as people write them.
      { gateway, study, getToken: () => fetch('/token').then((answer) => answer.text()) },
      h('trial-response-badge', { subject, 'ontrial-changed': () => setChanges((count) => count + 1) }),
      h('trial-sledai-calculator', { subject, name: 'sledai' }),
    ),
  );
}

createRoot(document.querySelector('#app')).render(h(Ward));

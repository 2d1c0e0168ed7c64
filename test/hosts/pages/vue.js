/** A portal page in Vue 3, with what the compiler makes of a template: the policy of the page allows no code from text. */
import { createApp, h, ref } from 'vue';
import '@trialside/widgets/define';

const { gateway, study, first, second } = document.body.dataset;

const Ward = {
  setup() {
    const [times, subject, changes] = [ref(0), ref(first), ref(0)];
    return () =>
      h('main', null, [
        h('button', { id: 'again', onClick: () => (times.value += 1) }, `Drawn ${times.value}`),
        h('button', { id: 'next', onClick: () => (subject.value = second) }, 'Next subject'),
        h('output', { id: 'changes' }, changes.value),
        h(
          'trial-provider',
          { gateway, study, getToken: () => fetch('/token').then((answer) => answer.text()) },
          [
            h('trial-response-badge', { subject: subject.value, onTrialChanged: () => (changes.value += 1) }),
            h('trial-sledai-calculator', { subject: subject.value, name: 'sledai' }),
          ],
        ),
      ]);
  },
};

createApp(Ward).mount('#app');

import { onContentUpdated } from 'vitepress';
// The default theme with Inter would add 500 kB of fonts.
import DefaultTheme from 'vitepress/theme-without-fonts';
import { onMounted } from 'vue';
import './style.css';
import { listen, restore } from './tabs.mjs';

export default {
  extends: DefaultTheme,
  setup() {
    onMounted(() => {
      listen();
      restore();
    });
    onContentUpdated(restore);
  },
};

// Corrects ARIA attributes in components of VitePress, which axe reports.

const COMPONENTS = {
  'VPLocalSearchBox.vue': [
    // A button must not contain other controls.
    [
      /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/,
      'role="dialog" aria-modal="true"',
    ],
    // An option must not contain a link, but a link can be an option.
    [
      /:id="'localsearch-item-' \+ index"\s+:aria-selected="[^"]*"\s+role="option"/,
      'role="presentation"',
    ],
    [
      /:aria-label="\[\.\.\.p\.titles, p\.title\]\.join\(' > '\)"/,
      `:id="'localsearch-item-' + index" :aria-selected="selectedIndex === index" role="option"`,
    ],
    // A key has no role, and only elements with a role can have a label.
    [/<kbd :aria-label/g, '<kbd role="img" :aria-label'],
    ['<span class="title-icon">', '<span class="title-icon" aria-hidden="true">'],
  ],
  // The text of a button must be part of its label. style.css prints the letter.
  'VPNavBarSearchButton.vue': [
    [
      '<kbd class="DocSearch-Button-Key">K</kbd>',
      '<kbd class="DocSearch-Button-Key letter"></kbd>',
    ],
  ],
};

/** A Vite plugin. It fails if a component is not as expected, as after an update of VitePress. */
export function accessible() {
  return {
    name: 'accessible',
    enforce: 'pre',
    transform(code, id) {
      const replacements = COMPONENTS[id.split('/').pop()];
      return replacements?.reduce((result, [found, replacement]) => {
        const replaced = result.replace(found, () => replacement);
        if (replaced === result) {
          throw new Error(`${id} does not contain ${found}`);
        }
        return replaced;
      }, code);
    },
  };
}

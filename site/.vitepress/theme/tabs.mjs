// Remembers the tabs that a reader chose, and selects them in all code groups of all pages.
const KEY = 'cfdevices-tabs';

/** Selects in each group the tab that was chosen last of those that it has. */
export function restore() {
  const chosen = read();
  for (const group of document.querySelectorAll('.vp-code-group')) {
    const labels = [...group.querySelectorAll('.tabs label')].map((label) => label.textContent);
    const label = chosen.find((choice) => labels.includes(choice));
    if (label !== undefined) {
      select(group, labels.indexOf(label));
    }
  }
}

export function listen() {
  document.addEventListener('change', ({ target }) => {
    const group = target.closest('.vp-code-group');
    if (!group || !target.matches('.tabs input')) {
      return;
    }
    const label = group.querySelector(`label[for="${target.id}"]`).textContent;
    write([label, ...read().filter((other) => other !== label)]);
    // Groups above can change their height.
    const before = group.getBoundingClientRect().top;
    restore();
    window.scrollBy({ top: group.getBoundingClientRect().top - before, behavior: 'instant' });
  });
}

function select(group, index) {
  group.querySelectorAll('.tabs input')[index].checked = true;
  [...group.querySelector('.blocks').children].forEach((block, i) =>
    block.classList.toggle('active', i === index),
  );
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

function write(labels) {
  try {
    localStorage.setItem(KEY, JSON.stringify(labels));
  } catch {
    // A browser can deny storage. The choice then applies to this page only.
  }
}

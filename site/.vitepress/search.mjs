// Options of MiniSearch. Browsers evaluate these functions on their own, without what surrounds them.

export const miniSearch = {
  options: {
    // Identifiers are found as a whole, and by their words.
    tokenize: (text) =>
      (text.match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) => {
        const parts = word.split(/_|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '');
        return parts.length > 1 ? [word, ...parts] : [word];
      }),
  },
  searchOptions: {
    combineWith: 'AND',
    tokenize: (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [],
    // Guides are for users of the SDK, decisions for those who change it.
    boostDocument: (id) => {
      if (/\/(decisions|change-log|contributing)/.test(id)) {
        return 0.3;
      }
      return id.endsWith('#test') ? 0.5 : 1;
    },
  },
};

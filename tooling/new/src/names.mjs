// One name, in the forms that files, types, tables and sentences need.

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** `accept-referral` and `acceptReferral` as words. */
export const wordsOf = (name) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split("-");

export const kebab = (name) => wordsOf(name).join("-");
export const pascal = (name) => wordsOf(name).map(capital).join("");
export const camel = (name) => pascal(name)[0].toLowerCase() + pascal(name).slice(1);

/** The plural of a noun as the house writes it: referrals, agencies, statuses. */
export function plural(noun) {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** And back: what `plural` made of it. */
export function singular(nouns) {
  if (nouns.endsWith("ies")) return `${nouns.slice(0, -3)}y`;
  return /(s|x|ch|sh)es$/.test(nouns) ? nouns.slice(0, -2) : nouns.replace(/s$/, "");
}

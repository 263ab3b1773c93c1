/**
 * Under the page's policy no string becomes markup unless this says so. React writes style sheets as markup; they have
 * no "<", and nothing else is let through. Imported before anything else.
 */
export interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

window.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => {
    if (markup.includes("<")) throw new TypeError("Markup is never made from text.");
    return markup;
  },
});

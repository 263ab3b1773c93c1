/** What the steps to a place are called; a number after a name is which one of them. */
const names: Readonly<Record<string, string>> = {
  clauses: "clause",
  parties: "party",
  when: "condition",
  fields: "field",
  obligations: "duty",
  purposes: "purpose",
  expectations: "example",
  basis: "law",
  article6: "Article 6 point",
  article9: "Article 9 point",
  commonTerms: "common terms",
};

const inside = (content: unknown, step: string): unknown =>
  typeof content === "object" && content !== null && Object.hasOwn(content, step)
    ? Reflect.get(content, step)
    : undefined;

/** What a clause or a party calls itself, if it does. */
function calledBy(content: unknown): string {
  const called = inside(content, "id") ?? inside(content, "name");
  return typeof called === "string" ? ` (${called.slice(0, 80)})` : "";
}

/** Where in a text that was handed in: `clauses.3.when.0.kind` as `clause 4 (FC3a), condition 1, kind`. */
export function placeWords(path: string, content: unknown): string {
  if (path === "") return "the whole file";
  const said: string[] = [];
  let here = content;
  for (const step of path.split(".")) {
    here = inside(here, step);
    const numbered = /^\d+$/.test(step);
    if (numbered && said.length > 0) said[said.length - 1] += ` ${Number(step) + 1}${calledBy(here)}`;
    else said.push(names[step] ?? step);
  }
  return said.join(", ");
}

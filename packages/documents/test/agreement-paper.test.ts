import { type Agreement, clauseWords, isRunning, Umbrella } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { beforeAll, describe, expect, it } from "vitest";
import { agreementPaper, type Paper, printPaper } from "../src/index.ts";
import { six, sourceOf } from "./made/six-agreements.ts";
import { readPdf } from "./made/read-pdf.ts";

/** Everything that a paper says, in the order in which it is read. */
const wordsOf = (content: unknown): string[] => {
  if (typeof content === "string") return [content];
  if (Array.isArray(content)) return content.flatMap(wordsOf);
  return content && typeof content === "object" ? Object.values(content).flatMap(wordsOf) : [];
};

const saidIn = (paper: Paper, id: string): string => wordsOf(paper.parts.filter((part) => part.id === id)).join("\n");

/** A text by its letters alone: where lines end differs. */
const letters = (text: string): string => text.replaceAll(/\s+/g, "");

describe.each(six)("the paper of %s", (_, agreement) => {
  const paper = agreementPaper(sourceOf(agreement));
  let pages: readonly string[];
  beforeAll(async () => void ({ pages } = await readPdf(await printPaper(paper, 0))));

  it("leaves out no clause, no field, no condition, no law and no duty of any", () => {
    const said = ["flows", "law", "outside"].map((id) => saidIn(paper, id)).join("\n");
    for (const clause of agreement.clauses) {
      const { id, title, fields, conditions, obligations, sentence } = clauseWords(clause, agreement.parties, standard);
      for (const words of [id, title, ...fields, ...conditions, ...obligations]) expect(said).toContain(words);
      expect(said).toContain(isRunning(clause) ? title : sentence);
    }
  });

  it("says every example that belongs to the text", () => {
    for (const { id, title } of agreement.expectations ?? [])
      expect(saidIn(paper, "examples")).toContain(`${id} ${title}`);
  });

  it("prints each party's page on one page, which says what it gives, gets and must do", () => {
    for (const [index, { name }] of agreement.parties.entries()) {
      expect(pages[index]).toContain(`For ${name}`);
      for (const heading of ["What you give", "What you get", "What you must do", `Signed for ${name}`])
        expect(pages[index]).toContain(heading);
    }
    expect(pages[agreement.parties.length]).toMatch(/^The agreement /);
  });

  it("prints what the page on the screen says, word for word", () => {
    const printed = letters(pages.join(""));
    const upright = paper.parts.filter(({ layout }) => layout !== "wide").flatMap(({ blocks }) => blocks);
    const said = upright.flatMap((block) => (block.kind === "table" ? [] : wordsOf({ ...block, kind: [], look: [] })));
    expect(said.filter((words) => !printed.includes(letters(words)))).toEqual([]);
  });

  it("has the fingerprint of its text and its number of pages at the foot of every page", () => {
    const { hash } = sourceOf(agreement);
    for (const [index, page] of pages.entries()) {
      expect(page.replaceAll(" ", "")).toContain(hash);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });
});

describe("a printed agreement", () => {
  const [, agreement] = six[0] ?? [];
  const written = (differences: Partial<Agreement>): Agreement => ({ ...(agreement as Agreement), ...differences });

  it("says under which umbrella it stands, and of each term whether it is the umbrella’s or stricter", () => {
    const umbrella = Umbrella.parse({
      version: "00000000-0000-4000-8000-0000000000f1",
      hash: "a".repeat(64),
      title: "Terms for all",
      number: 3,
    });
    const annex = written({ umbrella });
    const umbrellaTerms = { ...annex.commonTerms, breachHours: annex.commonTerms.breachHours + 12 };
    const paper = agreementPaper(sourceOf(annex, { umbrellaTerms }));
    const terms = saidIn(paper, "terms");
    expect(terms).toContain("stands under Terms for all, version 3 (text aaaaaaaaaaaa)");
    expect(terms).toContain("(From Terms for all, version 3.)");
    expect(terms).toContain(
      "(Stricter than Terms for all, version 3, which says: The other parties are told within 36 hours.)",
    );
    const [first] = annex.parties;
    expect(saidIn(paper, `party-${first?.agency}`)).toContain("Terms for all, version 3");
    expect(saidIn(agreementPaper(sourceOf(written({}))), "terms")).not.toContain("Terms for all");
  });

  it("does not let a character turn the order of others: it is printed by its number", async () => {
    const paper = agreementPaper(
      sourceOf(written({ summary: "Shared with \u202Eeciffo emoH\u202C and \u200Bno more." })),
    );
    expect(wordsOf(paper).join("\n")).not.toMatch(/[\u202E\u202C\u200B]/);
    const { pages } = await readPdf(await printPaper(paper, 0));
    expect(pages[0]).toContain("Shared with [U+202E]eciffo emoH[U+202C] and [U+200B]no more.");
  });

  it("does not run what looks like a script: it is text", async () => {
    const paper = agreementPaper(sourceOf(written({ summary: `<script>alert("1")</script> & (x)` })));
    const { pages } = await readPdf(await printPaper(paper, 0));
    expect(pages[0]).toContain(`<script>alert("1")</script> & (x)`);
  });

  it("loses no letter of a word that is wider than the page", async () => {
    const word = "Llanfairpwllgwyngyll".repeat(40);
    const { pages } = await readPdf(await printPaper(agreementPaper(sourceOf(written({ summary: word }))), 0));
    expect(pages.slice(0, 2).join("").replaceAll(" ", "")).toContain(word);
  });

  it("prints typographic quotes, dashes and Welsh letters", async () => {
    const said = "Tŷ’r Ŵyn – “llŷn”, ŵ and ŷ.";
    const { pages } = await readPdf(await printPaper(agreementPaper(sourceOf(written({ summary: said }))), 0));
    expect(pages[0]).toContain(said);
  });

  it("says who has signed, when and which text, and who has not", () => {
    const source = sourceOf(written({}));
    const said = saidIn(agreementPaper(source), "signatures");
    expect(said).toContain(`Siân Ŷstwyth\nDirector\n3 February 2026 at 09:30 GMT\n${source.hash}`);
    expect(said.match(/Not signed/g)).toHaveLength(source.agreement.parties.length - 1);
  });

  it("names its title and its language", async () => {
    const { title, language } = await readPdf(await printPaper(agreementPaper(sourceOf(written({}))), 0));
    expect([title, language]).toEqual([written({}).title, "en-GB"]);
  });

  it("gives the same bytes for the same text at the same instant", async () => {
    const paper = agreementPaper(sourceOf(written({})));
    expect(Buffer.from(await printPaper(paper, 1)).equals(Buffer.from(await printPaper(paper, 1)))).toBe(true);
  });
});

import { isGranting } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { impactAssessment, type Paper, policyDocuments, printPaper, processingRecord } from "../src/index.ts";
import { readPdf } from "./made/read-pdf.ts";
import { parties, six, sourceOf } from "./made/six-agreements.ts";

const partOf = ({ parts }: Paper, id: string): string => JSON.stringify(parts.find((part) => part.id === id) ?? null);

const party = (kind: string) => {
  const found = parties.find((each) => each.kind === kind);
  if (!found) throw new RangeError(kind);
  return found;
};

describe.each(six)("what is accounted for under %s", (_, agreement) => {
  const source = sourceOf(agreement);

  it("is every clause that discloses, in the record of processing of somebody", () => {
    const said = JSON.stringify(processingRecord(source));
    const granting = agreement.clauses.filter(isGranting);
    expect(granting.filter(({ id }) => !said.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
  });

  it("is every field that is shared, once, in the impact assessment", () => {
    const { parts } = impactAssessment(source);
    const table = parts.find(({ id }) => id === "items")?.blocks.find((block) => block.kind === "table");
    const labels = table?.kind === "table" ? table.rows.map((cells) => cells.slice(0, 2).join(": ")) : [];
    expect(labels.length).toBeGreaterThan(5);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("can be printed", async () => {
    const few = sourceOf({ ...agreement, parties: agreement.parties.slice(0, 2) });
    for (const made of [processingRecord, policyDocuments, impactAssessment]) {
      const { pages } = await readPdf(await printPaper(made(few), 0));
      expect(pages[0]).toContain(agreement.title);
    }
  });
});

describe("the policy documents owed", () => {
  const [, mash] = six.find(([title]) => title.startsWith("Multi-Agency")) ?? [];
  const [, family] = six.find(([title]) => title.startsWith("Family")) ?? [];
  if (!mash || !family) throw new RangeError("There is no such agreement.");

  it("are none where no clause rests on substantial public interest", () => {
    const clauses = family.clauses
      .filter(isGranting)
      .map((clause) => ({ ...clause, basis: { ...clause.basis, article9: [], article10: "official" as const } }));
    const said = JSON.stringify(policyDocuments(sourceOf({ ...family, clauses })));
    expect(said).toContain("No clause relies on a condition that owes an appropriate policy document.");
    expect(said).not.toContain("Who holds it");
  });

  it("are not owed by a party that takes no part in the clauses which owe one", () => {
    const said = partOf(policyDocuments(sourceOf(mash)), "held");
    expect(said).toContain(party("childrensSocialCare").name);
    const only = { ...mash, clauses: mash.clauses.filter(({ id }) => id === "MA3a") };
    const held = partOf(policyDocuments(sourceOf(only)), "held");
    expect(held).toContain(party("childrensSocialCare").name);
    expect(held).not.toContain(party("police").name);
  });

  it("are listed by paragraph of Schedule 1, with their clauses and their name", () => {
    const said = partOf(policyDocuments(sourceOf(mash)), "conditions");
    expect(said).toContain("Schedule 1 paragraph 18 (safeguarding of children and of individuals at risk)");
    expect(said).toContain("MA3a");
    expect(said).toContain(mash.commonTerms.policyDocument);
  });
});

describe("the record of processing", () => {
  const [, mash] = six.find(([title]) => title.startsWith("Multi-Agency")) ?? [];
  if (!mash) throw new RangeError("There is no such agreement.");
  const record = processingRecord(sourceOf(mash));

  it("does not tell a party of clauses in which it takes no part", () => {
    const said = partOf(record, `record-${party("charity").agency}`);
    expect(said).not.toContain('"MA2"');
    expect(said).toContain('"MA1a"');
  });

  it("names for each party its own ground of Article 6 and no other", () => {
    const lawsOf = (kind: string): string => {
      const table = record.parts
        .find(({ id }) => id === `record-${party(kind).agency}`)
        ?.blocks.find((block) => block.kind === "table");
      const row = table?.kind === "table" ? table.rows.find(([clause]) => clause?.[0] === "MA1a") : undefined;
      return (row?.[5] ?? []).filter((law) => law.includes("Article 6")).join("\n");
    };
    expect(lawsOf("charity")).toBe(
      "• UK GDPR Article 6(1)(ea) (recognised legitimate interest: safeguarding a vulnerable individual)",
    );
    expect(lawsOf("police")).not.toContain("(ea)");
  });

  it("leaves to each controller what no clause says", () => {
    expect(partOf(record, `record-${party("police").agency}`)).toContain("To be completed by the controller");
  });
});

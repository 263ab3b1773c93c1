import { keepingWords, labels, list, type RunningClause, type Sensitivity } from "@concordat/domain";
import { items, lead, lines, note, pairs, part, plain, table } from "../paper/blocks.ts";
import type { Block, BlockOf, Paper, Part } from "../paper/paper.ts";
import { flowTable, lawTable } from "./flows.ts";
import { fieldsReached, running, sensitivityWords } from "./information.ts";
import { paperOf } from "./paper-of.ts";
import { dayInWords, type Source } from "./source.ts";

const granting = ({ agreement }: Source): RunningClause[] =>
  running(agreement).filter(({ effect }) => effect !== "withhold");

const reaches = (source: Source, wanted: Sensitivity): boolean =>
  fieldsReached(granting(source), source).some((field) => field.class === wanted);

const yesNo = (holds: boolean): string => (holds ? "Yes" : "No");

/** The questions whose answers follow from the clauses, then those that only people can answer. */
function screening(source: Source): Part {
  const clauses = granting(source);
  const unseen = clauses.some(({ marker }) => marker === "hidden");
  const text = fieldsReached(clauses, source).some(({ type }) => type === "text");
  return part("Screening", { id: "screening", layout: "newPage" }, [
    table(
      "Is an assessment needed?",
      [
        ["Question", 46],
        ["From the clauses", 14],
        ["Answer and why", 40],
      ],
      [
        ["Is special category data shared?", yesNo(reaches(source, "special")), ""],
        ["Is criminal offence data shared, alleged offences included?", yesNo(reaches(source, "criminal")), ""],
        ["Is information of several sources about one person brought together?", "Yes", ""],
        ["Are free words about people shared?", yesNo(text), ""],
        ["Is it kept from some that something is held?", yesNo(unseen), ""],
        ["Does anything decide about a person without a human being?", "No", ""],
        ["Are children, or adults at risk, among the people?", "–", ""],
        ["Will people be told less than they would expect?", "–", ""],
      ],
    ),
    note("Two or more that hold make a high risk likely. The ICO suggests an assessment for any plan to share."),
  ]);
}

const description = ({ agreement, glossary }: Source): Part =>
  part("Description", { id: "description" }, [
    lead(agreement.summary),
    pairs(
      [
        "Between",
        list(
          agreement.parties.map(({ name }) => name),
          "and",
        ),
      ],
      ["For", list(labels(glossary, "purpose", agreement.purposes), "and")],
      ["From", `${dayInWords(agreement.effectiveFrom)}, reviewed by ${dayInWords(agreement.reviewBy)}`],
    ),
    lines("Why it is needed now, and what would happen without it", 3),
    lines("Who was asked (people concerned, practitioners, data protection officers), and what they said", 3),
  ]);

function dataItems(source: Source): Part {
  const { agreement, glossary } = source;
  const clauses = granting(source);
  const fields = fieldsReached(clauses, source);
  const usedBy = (key: string): string =>
    clauses
      .filter((clause) => fieldsReached([clause], source).some((field) => field.key === key))
      .map(({ id }) => id)
      .join(", ");
  const sectionOf = (key: string): string => glossary.catalogue.sections.find((each) => each.key === key)?.label ?? key;
  return part("Data items", { id: "items", layout: "newPage" }, [
    plain(
      `${fields.length} of the ${glossary.catalogue.fields.length} fields of the catalogue, of ${agreement.clauses.length} clauses.`,
    ),
    table(
      "What is shared, and why it is needed",
      [
        ["Section", 18],
        ["Field", 22],
        ["Kind", 18],
        ["Clauses", 16],
        ["Why it is needed", 26],
      ],
      fields.map(({ key, label, section, class: sensitivity }) => [
        sectionOf(section),
        label,
        sensitivityWords[sensitivity],
        usedBy(key),
        "",
      ]),
    ),
  ]);
}

/** A part that people fill in, after what the agreement says to it. */
const asked = (
  title: string,
  id: string,
  { says = [], questions }: { says?: readonly Block[]; questions: readonly string[] },
): Part => part(title, { id }, [...says, ...questions.map((question) => lines(question, 2))]);

const lawfulness = (source: Source): Part =>
  part("Lawfulness", { id: "lawfulness", layout: "newPage" }, [
    lawTable(source),
    lines("Why each is necessary, and what less would do", 3),
  ]);

const principles = ({ agreement: { commonTerms } }: Source): Part[] => [
  asked("Minimisation", "minimisation", {
    says: [plain("Clauses name fields, levels and conditions; whatever no clause names is not shared.")],
    questions: ["Which fields could be left out, or shown in outline only"],
  }),
  asked("Accuracy", "accuracy", {
    says: [plain("Each value shows its owner and its date; differing values stand side by side.")],
    questions: ["How errors are found, put right and told to those who have seen them"],
  }),
  asked("Storage", "storage", {
    says: [plain(keepingWords(commonTerms))],
    questions: ["How each party will erase what is due"],
  }),
  asked("Security", "security", { says: [plain(commonTerms.security)], questions: ["What else each party does"] }),
  asked("Rights", "rights", {
    says: [plain(commonTerms.rights)],
    questions: ["How people are told, and when they are not, why"],
  }),
];

const risks: BlockOf<"table"> = table(
  "Risks",
  [
    ["Risk to people", 34],
    ["Likelihood", 12],
    ["Severity", 12],
    ["What is done about it", 30],
    ["What remains", 12],
  ],
  [
    ["Somebody sees what they should not", "", "", "", ""],
    ["Somebody who should know does not learn it in time", "", "", "", ""],
    ["Wrong or old information leads to harm", "", "", "", ""],
    ["A person in danger is found through what is shared", "", "", "", ""],
    ["People lose trust in a service and stay away", "", "", "", ""],
    ["It is used for something else", "", "", "", ""],
    ["Others, particular to this partnership", "", "", "", ""],
  ],
);

const signingOff: Part = part("Advice and sign-off", { id: "sign-off" }, [
  lines("Advice of the data protection officer, and whether it was followed; if not, why", 3),
  lines("Remaining risks accepted by (name, office, date)", 2),
  ...items(["Consult the Information Commissioner first where a high risk remains (Article 36)"]),
]);

/** A data protection impact assessment, filled in as far as the clauses go; people complete it. UK GDPR Article 35. */
export const impactAssessment = (source: Source): Paper =>
  paperOf(source, `Impact assessment: ${source.agreement.title}`, [
    screening(source),
    description(source),
    dataItems(source),
    part("Flows", { id: "flows", layout: "wide" }, [flowTable(source)]),
    lawfulness(source),
    ...principles(source),
    part("Risks", { id: "risks", layout: "newPage" }, [risks]),
    signingOff,
  ]);

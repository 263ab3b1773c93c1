import { type Agreement, labels, termWords, termOrigin, type Umbrella, umbrellaName } from "@concordat/domain";
import { heading, items, lead, note, pairs, part, plain, table } from "../paper/blocks.ts";
import type { Paper, Part } from "../paper/paper.ts";
import { examples } from "./examples.ts";
import { flows } from "./flows.ts";
import { paperOf } from "./paper-of.ts";
import { partyPage } from "./party-page.ts";
import { capacityWords, dayInWords, instantInWords, type Source, phaseWords } from "./source.ts";

const about = ({ agreement, glossary, partnership, number }: Source): Part =>
  part("The agreement", { id: "about", layout: "newPage" }, [
    lead(agreement.summary),
    pairs(
      ["Partnership", partnership],
      ["Version", String(number)],
      ...(agreement.umbrella ? [["Stands under", umbrellaName(agreement.umbrella)] as const] : []),
      ...(agreement.modelledOn ? [["Modelled on", agreement.modelledOn] as const] : []),
    ),
    heading("What the information may be used for"),
    ...items(labels(glossary, "purpose", agreement.purposes)),
  ]);

const parties = ({ agreement, glossary }: Source): Part =>
  part("Parties", { id: "parties" }, [
    table(
      "The parties, who answers for each, and who signs",
      [
        ["Party", 30],
        ["Kind", 22],
        ["Answers for it", 26],
        ["Signs", 26],
      ],
      agreement.parties.map(({ name, kind, controller, capacity, signatoryRole }) => [
        name,
        labels(glossary, "agencyKind", [kind]),
        `${controller} (${capacityWords[capacity].toLowerCase()})`,
        signatoryRole,
      ]),
    ),
  ]);

/** Each term, and where it comes from where the agreement stands under another. */
const terms = ({ agreement, umbrellaTerms }: Source): Part =>
  part("Common terms", { id: "terms" }, [
    ...(agreement.umbrella ? [plain(underUmbrella(agreement.umbrella))] : []),
    pairs(
      ...termWords(agreement.commonTerms).map(({ term, label, says }) => {
        const origin = termOrigin(term, agreement, umbrellaTerms);
        return [label, origin ? `${says} (${origin})` : says] as const;
      }),
    ),
  ]);

const underUmbrella = (umbrella: Umbrella): string =>
  `This agreement stands under ${umbrellaName(umbrella)} (text ${umbrella.hash.slice(0, 12)}). It runs only between those who take part in both, and only while both are in force. Where the two differ, the stricter holds.`;

const lapse = ({ onLapse }: Agreement): string =>
  onLapse.then === "stop"
    ? "It stops on the day the review was due."
    : `It goes on for ${onLapse.days} more days, with an alarm, and then stops.`;

const dates = ({ agreement }: Source): Part =>
  part("Review and lapse", { id: "dates" }, [
    pairs(
      ["Starts", `${dayInWords(agreement.effectiveFrom)}, or when it is activated if that is later`],
      ["Review by", dayInWords(agreement.reviewBy)],
      ["Without a review", lapse(agreement)],
      ["Ends", agreement.endsAt ? dayInWords(agreement.endsAt) : "No end is agreed."],
    ),
  ]);

const signatures = (source: Source): Part =>
  part("Signatures", { id: "signatures" }, [
    table(
      "Who has signed which text, and when",
      [
        ["Party", 26],
        ["Signed by", 28],
        ["When", 20],
        ["Fingerprint of the text signed", 30],
      ],
      source.agreement.parties.map(({ agency, name, signatoryRole }) => {
        const signature = source.signatures.find((each) => each.agency === agency);
        return signature
          ? [name, [signature.name, signature.jobTitle], instantInWords(signature.at, source), signature.hash]
          : [name, `Not signed (${signatoryRole})`, "–", "–"];
      }),
    ),
  ]);

const history = (source: Source): Part =>
  part("Versions", { id: "history" }, [
    table(
      "Every version of this agreement, newest first",
      [
        ["Version", 9],
        ["Stands", 14],
        ["Drafted", 27],
        ["Runs", 28],
        ["Fingerprint", 26],
      ],
      source.history.map(({ number, phase, draftedBy, draftedAt, starts, stops, hash }) => [
        String(number),
        phaseWords[phase],
        [draftedBy, instantInWords(draftedAt, source)],
        [
          starts === null ? "Not yet" : `From ${instantInWords(starts, source)}`,
          ...(stops === null ? [] : [`until ${instantInWords(stops, source)}`]),
        ],
        hash,
      ]),
    ),
    note(
      "The fingerprint is the SHA-256 of the agreement’s canonical text (RFC 8785). Whoever has the exported text can work it out again; a text that differs by one letter has another.",
    ),
  ]);

/** The agreement as it is signed: a page for each party in front, then the text. */
export const agreementPaper = (source: Source): Paper =>
  paperOf(source, source.agreement.title, [
    ...source.agreement.parties.map((party) => partyPage(party, source)),
    about(source),
    parties(source),
    ...flows(source),
    ...examples(source),
    terms(source),
    dates(source),
    signatures(source),
    history(source),
  ]);

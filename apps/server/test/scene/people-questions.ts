import { idNamed } from "@concordat/worlds";
import type { WorldProfessional } from "@concordat/domain";
import { press } from "./press.ts";
import { packed } from "./packed.ts";
import { harrowmere, housing, person, sceneProposals } from "./scene.ts";

/** Names that are nobody’s yet: others for everybody who tries. */
const newAgency = ({ id }: WorldProfessional) => ({
  name: `Made-up Agency ${id}`,
  shortName: "Made up",
  kind: "charity",
  phone: "01422 000000",
  email: "duty@made-up.example.org",
  controller: { is: "new", name: `Made-up Trust ${id}` },
});
export const newPerson = ({ id }: WorldProfessional) => ({
  agencyId: housing,
  name: "Wilma Newcomer",
  jobTitle: "Housing options officer",
  email: `new-${id}@housing.example.org`,
  phone: "07700 900997",
  roles: ["practitioner"],
});
const housingName = harrowmere.agencies.find((each) => each.id === housing)?.name ?? "";

/** A list of one person, packed as the page packs it. */
const listOf = ({ id }: WorldProfessional): string =>
  packed(
    `Agency,Name,Job title,Email,Telephone,Roles\r\n${housingName},Lena Listed,Officer,listed-${id}@housing.example.org,07700 900994,Practitioner\r\n`,
  );
/** At an address inside, which nothing here calls on. */
const nowhere = {
  agencyId: housing,
  issuer: "https://127.0.0.1/provider",
  clientId: "concordat",
  clientSecret: "what only the two know",
  domains: ["housing.example.org"],
  factorWords: ["mfa"],
  letsIn: "invited",
};
const isNadia = ({ name }: WorldProfessional): boolean => name === "Nadia Keeper";
const oona = { id: person("Oona Gallagher").id };

/** Each decides a proposal of its own; Robin one that they made. */
const toDecide = (who: WorldProfessional) => ({
  id: sceneProposals[isNadia(who) ? 1 : who.name === "Robin Twohats" ? 2 : 0]?.id,
  agreed: true,
});

/** Of agencies and people: what whoever manages them gets an answer to. */
export const peopleQuestions: Record<string, (who: WorldProfessional) => unknown> = {
  "agencies.add": (who) => ({ key: press(), agency: newAgency(who) }),
  "agencies.amend": () => ({
    id: housing,
    said: { name: housingName, shortName: "Homes", phone: "01422 000001", email: "duty@housing.example.org" },
  }),
  "agencies.assure": () => ({
    key: press(),
    agencyId: housing,
    held: { assurance: "verifiedAddress", from: "2026-11-01", until: null },
  }),
  "agencies.list": () => ({}),
  "partnership.firstSteps": () => ({}),
  "mails.list": () => ({}),
  "signOn.begin": () => ({ email: "somebody@nowhere.example.org", again: false, from: null }),
  "signOn.decide": () => ({ id: idNamed("scene/absent"), agreed: true }),
  "signOn.end": () => ({ agencyId: housing }),
  "signOn.finish": () => ({ answer: "code=none&state=none" }),
  "signOn.list": () => ({}),
  "signOn.propose": () => ({ provider: nowhere }),
  "people.add": (who) => ({ key: press(), person: newPerson(who) }),
  "people.amend": () => ({
    id: person("Mei-Ling Cheung").id,
    said: { name: "Mei-Ling Chen", email: "mei-ling.chen@housing.example.org", phone: "07700 900996" },
  }),
  "people.change": () => ({
    id: person("Mei-Ling Cheung").id,
    said: { jobTitle: "Senior housing options officer", roles: ["practitioner"] },
  }),
  "people.checkImport": (who) => ({ file: listOf(who) }),
  "people.decide": toDecide,
  "people.end": (who) => ({ id: person(isNadia(who) ? "Rob Tanner" : "Mei-Ling Cheung").id }),
  "people.import": (who) => ({ key: press(), file: listOf(who) }),
  "people.inviteAgain": () => oona,
  "people.list": () => ({}),
  "people.move": () => ({
    id: person("Tomasz Wilk").id,
    said: { agencyId: housing, jobTitle: "Housing options officer", roles: ["practitioner"] },
  }),
  "people.proposals": () => ({}),
  "people.proposeRecovery": () => oona,
  "people.resume": () => oona,
  "people.suspend": () => oona,
};

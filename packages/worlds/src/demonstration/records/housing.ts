import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { homeIn } from "../people/places.ts";
import { debts, incomes, landlords, stays } from "../words/street.ts";
import { notes } from "../words/work.ts";

/** What housing holds: the tenancy, what is owed, where people lived before, and whether they may lose their home. */
export function housingRecords(draft: CaseDraft): void {
  const [tenant] = draft.adults("housing");
  if (!tenant) return;
  tenancy(draft, tenant);
  history(draft, tenant);
  if (draft.happens(0.3)) draft.record("housing", "case.notes", tenant, draft.chance.one(notes));
  if (draft.case.kind.caseType === "roughSleeping") money(draft, tenant);
}

function tenancy(draft: CaseDraft, tenant: MadePerson): void {
  const { chance, calendar, kind } = draft.case;
  const rough = kind.caseType === "roughSleeping";
  draft.record("housing", "housing.tenure", tenant, {
    tenure: rough ? "none" : chance.one(["social", "social", "private", "temporary"]),
    landlord: chance.one(landlords),
    from: calendar.day(chance.whole(100, 2600)),
  });
  if (draft.happens(0.6))
    draft.record(
      "housing",
      "housing.rentArrears",
      tenant,
      chance.one(["none", "under4weeks", "over4weeks", "arrangement"]),
      { tags: draft.happens(0.5) ? ["relevant"] : [] },
    );
  if (draft.happens(0.4))
    draft.record(
      "housing",
      "housing.possessionAndEviction",
      tenant,
      chance.one(["none", "notice", "order", "evicted"]),
      { tags: draft.happens(0.5) ? ["relevant"] : [] },
    );
  if (rough || draft.happens(0.4))
    draft.record(
      "housing",
      "homelessness.status",
      tenant,
      rough ? "roughSleeping" : chance.one(["notHomeless", "threatened", "homeless"]),
    );
  if (draft.happens(0.15)) draft.record("housing", "justice.asb", tenant, chance.one(["open", "closed"]));
}

/** Homes of the last days to six years, some older than a group may see. */
function history(draft: CaseDraft, tenant: MadePerson): void {
  const { chance, area } = draft.case;
  for (let each = chance.whole(0, 2); each > 0; each -= 1)
    draft.record(
      "housing",
      "contact.address.previous",
      tenant,
      { address: homeIn(chance, area) },
      { older: chance.one([20, 200, 700, 1500, 1900, 2200]) },
    );
  const other = draft.knownTo("housing").find(({ subject }) => subject !== tenant.subject);
  if (other && draft.happens(0.5))
    draft.record(
      "housing",
      "family.household",
      tenant,
      { name: `${other.given} ${other.family}`, relationship: "livesWith" },
      { tags: ["thirdParty"] },
    );
}

function money(draft: CaseDraft, person: MadePerson): void {
  const { chance } = draft.case;
  const [source, amount] = chance.one(incomes);
  draft.record("housing", "finance.incomeBenefits", person, { source, amount });
  if (draft.happens(0.5)) {
    const [debt, owed] = chance.one(debts);
    draft.record("housing", "finance.debts", person, { debt, amount: owed });
  }
  if (draft.happens(0.35))
    draft.record(
      "housing",
      "immigration.status",
      person,
      chance.one(["british", "settled", "preSettled", "limitedLeave", "notKnown"]),
    );
  if (draft.happens(0.4)) draft.record("housing", "identity.niNumber", person, draft.case.identifiers.nino());
  const [place, reason] = chance.one(stays);
  draft.record(
    "housing",
    "homelessness.accommodationHistory",
    person,
    { place, reason },
    { older: chance.whole(30, 900) },
  );
}

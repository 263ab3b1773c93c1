/** What is typed on the first day, box by box. */
export interface Typed {
  readonly name: string;
  readonly controller: string;
  readonly agency: string;
  readonly shortName: string;
  readonly kind: string;
  readonly agencyPhone: string;
  readonly agencyEmail: string;
  readonly leadName: string;
  readonly jobTitle: string;
  readonly leadEmail: string;
  readonly leadPhone: string;
}

export const blank: Typed = {
  name: "",
  controller: "",
  agency: "",
  shortName: "",
  kind: "",
  agencyPhone: "",
  agencyEmail: "",
  leadName: "",
  jobTitle: "",
  leadEmail: "",
  leadPhone: "",
};

/** What the server is told. */
export const partnershipFrom = (typed: Typed) => ({
  name: typed.name,
  controller: typed.controller,
  agency: {
    name: typed.agency,
    shortName: typed.shortName,
    kind: typed.kind,
    phone: typed.agencyPhone,
    email: typed.agencyEmail,
  },
  lead: { name: typed.leadName, jobTitle: typed.jobTitle, email: typed.leadEmail, phone: typed.leadPhone },
});

/** Where the server finds each box in what it is told. */
export const placeOf: Readonly<Record<keyof Typed, string>> = {
  name: "partnership.name",
  controller: "partnership.controller",
  agency: "partnership.agency.name",
  shortName: "partnership.agency.shortName",
  kind: "partnership.agency.kind",
  agencyPhone: "partnership.agency.phone",
  agencyEmail: "partnership.agency.email",
  leadName: "partnership.lead.name",
  jobTitle: "partnership.lead.jobTitle",
  leadEmail: "partnership.lead.email",
  leadPhone: "partnership.lead.phone",
};

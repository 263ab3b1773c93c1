import { createHash } from "node:crypto";
import { canonicalText, isFreeText, type World, type WorldVersion } from "@concordat/domain";
import { instant, type LoadRow, type LoadRows, period } from "./load-rows.ts";

const assuranceRows = (of: LoadRow, agencies: World["agencies"]): LoadRows[number] => [
  "agency_assurances",
  agencies.flatMap(({ id: agency, assurances = [] }) =>
    assurances.map(({ id, assurance, by, ...validity }) => ({
      ...of,
      id,
      agency_id: agency,
      assurance,
      given_by: by,
      ...period(validity),
    })),
  ),
];

const partnershipRows = ({ partnership, controllers, agencies }: World): LoadRows => {
  const of = { partnership_id: partnership.id };
  return [
    [
      "partnerships",
      [
        {
          id: partnership.id,
          name: partnership.name,
          time_zone: partnership.timeZone,
          lead_label: partnership.leadLabel,
          joint_agency_id: partnership.jointAgency,
          demonstration: partnership.demonstration,
        },
      ],
    ],
    ["controllers", controllers.map((controller) => ({ ...of, ...controller }))],
    [
      "agencies",
      agencies.map(({ controller, shortName, assurances: _own, ...agency }) => ({
        ...of,
        ...agency,
        controller_id: controller,
        short_name: shortName,
      })),
    ],
    assuranceRows(of, agencies),
  ];
};

const professionalRows = ({ partnership, professionals }: World): LoadRows => {
  const of = { partnership_id: partnership.id };
  return [
    [
      "professionals",
      professionals.map(({ id, agency, name, jobTitle, roles }) => ({
        ...of,
        id,
        agency_id: agency,
        name,
        job_title: jobTitle,
        roles,
        standing: 1,
      })),
    ],
    [
      "professional_contacts",
      professionals.map(({ id, agency, phone, email }) => ({
        ...of,
        professional_id: id,
        agency_id: agency,
        phone,
        email,
      })),
    ],
    [
      "professional_certificates",
      professionals.flatMap(({ id, certificates }) =>
        certificates.map(({ certificate, from, until }) => ({
          ...of,
          professional_id: id,
          certificate,
          valid_from: from,
          valid_until: until,
        })),
      ),
    ],
  ];
};

const glossaryRows = ({ partnership, glossary }: World): LoadRows => {
  const of = { partnership_id: partnership.id };
  const { catalogue, vocabularies, gateways } = glossary;
  return [
    ["catalogue_sections", catalogue.sections.map((section, position) => ({ ...of, ...section, position }))],
    [
      "catalogue_fields",
      catalogue.fields.map((field, position) => ({
        ...of,
        key: field.key,
        position,
        lock: field.lock?.kind ?? "none",
        shield: field.shield === true,
        free_text: isFreeText(field),
        definition: field,
      })),
    ],
    [
      "vocabulary_terms",
      Object.entries(vocabularies).flatMap(([vocabulary, { label, terms }]) =>
        terms.map((term, position) => ({
          ...of,
          vocabulary,
          code: term.code,
          vocabulary_label: label,
          position,
          definition: term,
        })),
      ),
    ],
    ["legal_gateways", gateways.map((gateway) => ({ ...of, givers: [], receivers: [], ...gateway }))],
  ];
};

/** A version as it is stored: with its canonical text and hash. */
function written(agreementId: string, version: WorldVersion) {
  const canonical = canonicalText(version.agreement);
  return { ...version, agreementId, canonical, hash: createHash("sha256").update(canonical, "utf8").digest("hex") };
}

type Written = ReturnType<typeof written>;

const versionRows = (of: LoadRow, versions: readonly Written[]): LoadRows => [
  [
    "agreement_versions",
    versions.map((version) => ({
      ...of,
      id: version.id,
      agreement_id: version.agreementId,
      number: version.number,
      state: version.state,
      canonical: version.canonical,
      hash: version.hash,
      revision: 1,
      drafted_by: version.draftedBy,
      drafted_at: instant(version.draftedAt),
    })),
  ],
];

const partyRows = (of: LoadRow, versions: readonly Written[]): LoadRows => [
  [
    "agreement_approvals",
    versions.flatMap(({ id, hash, approvals = [] }) =>
      approvals.map(({ agency, professional, at }) => ({
        ...of,
        version_id: id,
        agency_id: agency,
        professional_id: professional,
        at: instant(at),
        hash,
      })),
    ),
  ],
  [
    "agreement_signatures",
    versions.flatMap(({ id, hash, signatures }) =>
      signatures.map(({ agency, professional, at }) => ({
        ...of,
        version_id: id,
        agency_id: agency,
        professional_id: professional,
        signed_at: instant(at),
        hash,
      })),
    ),
  ],
  [
    "party_periods",
    versions.flatMap(({ id, periods }) =>
      periods.map(({ agency, ...validity }) => ({ ...of, version_id: id, agency_id: agency, ...period(validity) })),
    ),
  ],
];

const agreementRows = ({ partnership, agreements }: World): LoadRows => {
  const of = { partnership_id: partnership.id };
  const versions = agreements.flatMap((agreement) =>
    agreement.versions.map((version) => written(agreement.id, version)),
  );
  return [
    ["agreements", agreements.map(({ id, versions: own }) => ({ ...of, id, title: own[0]?.agreement.title ?? "" }))],
    ...versionRows(of, versions),
    ...partyRows(of, versions),
  ];
};

/** Everything of a world but its cases. */
export const governanceRows = (world: World): LoadRows => [
  ...partnershipRows(world),
  ...professionalRows(world),
  ...glossaryRows(world),
  ...agreementRows(world),
];

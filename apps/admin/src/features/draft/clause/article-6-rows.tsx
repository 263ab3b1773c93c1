import { annex1Conditions, article6Points } from "@concordat/domain";
import { MultiSelect, Select, SimpleGrid } from "@mantine/core";
import { optionsFrom, useTerms } from "../../../lib/options.ts";
import type { DraftArticle6 } from "../text/draft-clause.ts";
import type { Law } from "./law.ts";
import { RowList } from "./row-list.tsx";

const points = Object.entries(article6Points).map(([value, label]) => ({ value, label: `(${value}) ${label}` }));
const blank: DraftArticle6 = { point: "e", annex1: null, for: [] };

/** On which point of Article 6(1) each kind of disclosing agency rests. */
export function Article6Rows({ basis, change }: Law) {
  const kinds = useTerms("agencyKind");
  return (
    <RowList
      legend="Article 6(1)"
      noun="an Article 6 point"
      rows={basis.article6}
      blank={blank}
      change={(article6) => change({ ...basis, article6 })}
    >
      {(row, set) => (
        <SimpleGrid cols={{ base: 1, sm: row.point === "ea" ? 3 : 2 }}>
          <Select
            label="Point"
            allowDeselect={false}
            data={points}
            value={row.point}
            onChange={(point) => point && set({ ...row, point })}
          />
          {row.point === "ea" && (
            <Select
              label="Annex 1 condition"
              data={optionsFrom(annex1Conditions)}
              value={row.annex1}
              onChange={(annex1) => set({ ...row, annex1 })}
            />
          )}
          <MultiSelect
            label="For which agencies"
            placeholder={row.for.length === 0 ? "All" : ""}
            searchable
            data={kinds}
            value={[...row.for]}
            onChange={(codes) => set({ ...row, for: codes })}
          />
        </SimpleGrid>
      )}
    </RowList>
  );
}

import { article9Points, noConsentReasons } from "@concordat/domain";
import { NumberInput, Select, SimpleGrid } from "@mantine/core";
import { asNumber } from "../../../lib/as-number.ts";
import { optionsFrom } from "../../../lib/options.ts";
import type { DraftArticle9 } from "../text/draft-clause.ts";
import type { Law } from "./law.ts";
import { RowList } from "./row-list.tsx";

const points = Object.entries(article9Points).map(([value, label]) => ({ value, label: `(${value}) ${label}` }));
const blank: DraftArticle9 = { point: "g", schedule1: null, noConsentReason: null };

/** The conditions for special category data, each with its paragraph of Schedule 1. */
export function Article9Rows({ basis, change }: Law) {
  return (
    <RowList
      legend="Article 9(2) (special category data)"
      noun="an Article 9 condition"
      rows={basis.article9}
      blank={blank}
      change={(article9) => change({ ...basis, article9 })}
    >
      {(row, set) => (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label="Condition"
            allowDeselect={false}
            data={points}
            value={row.point}
            onChange={(point) => point && set({ ...row, point })}
          />
          <NumberInput
            label="Schedule 1 paragraph"
            min={1}
            max={37}
            value={row.schedule1 ?? ""}
            onChange={(paragraph) => set({ ...row, schedule1: asNumber(paragraph) })}
          />
          <Select
            label="Why without consent"
            placeholder="Not said"
            clearable
            data={optionsFrom(noConsentReasons)}
            value={row.noConsentReason}
            onChange={(noConsentReason) => set({ ...row, noConsentReason })}
          />
        </SimpleGrid>
      )}
    </RowList>
  );
}

import { confidentialityWords } from "@concordat/domain";
import { Fieldset, MultiSelect, Radio, Select, SimpleGrid, Stack } from "@mantine/core";
import { optionsFrom } from "../../../lib/options.ts";
import { useWords } from "../../../lib/words.ts";
import { AddGateway } from "../../../lib/adding/add-gateway.tsx";
import type { DraftBasis } from "../text/draft-clause.ts";
import { Article6Rows } from "./article-6-rows.tsx";
import { Article9Rows } from "./article-9-rows.tsx";
import type { Law } from "./law.ts";

/** The law that the clause rests on. */
export function LawFields({ basis, change }: Law) {
  const set = (patch: Partial<DraftBasis>) => change({ ...basis, ...patch });
  const { gateways } = useWords();
  return (
    <Fieldset legend="Law">
      <Stack>
        <Regime basis={basis} change={change} />
        <Article6Rows basis={basis} change={change} />
        <div>
          <MultiSelect
            label="Powers and duties"
            searchable
            data={gateways.map(({ code, title, what }) => ({ value: code, label: `${title}: ${what}` }))}
            value={[...basis.gateways]}
            onChange={(codes) => set({ gateways: codes })}
          />
          <AddGateway added={(code) => set({ gateways: [...basis.gateways, code] })} />
        </div>
        <Article9Rows basis={basis} change={change} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="Article 10 (criminal offence data)"
            placeholder="None"
            clearable
            data={optionsFrom({ official: "Under official authority", schedule1: "A condition of Schedule 1" })}
            value={basis.article10}
            onChange={(article10) => set({ article10 })}
          />
          <Select
            label="Duty of confidentiality"
            allowDeselect={false}
            data={optionsFrom(confidentialityWords)}
            value={basis.confidentiality}
            onChange={(confidentiality) => confidentiality && set({ confidentiality })}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

function Regime({ basis, change }: Law) {
  return (
    <Radio.Group
      label="Which regime"
      value={basis.regime}
      onChange={(value) => change({ ...basis, regime: value === "lawEnforcement" ? "lawEnforcement" : "ukGdpr" })}
    >
      <Stack gap="xs" mt={6}>
        <Radio value="ukGdpr" label="UK GDPR" />
        <Radio value="lawEnforcement" label="Law enforcement (Data Protection Act 2018 Part 3)" />
      </Stack>
    </Radio.Group>
  );
}

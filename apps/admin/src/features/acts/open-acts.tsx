import { Button, Group } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { ActivateAgreement } from "./activate-agreement.tsx";
import { ApproveAgreement } from "./approve-agreement.tsx";
import { CirculateAgreement } from "./circulate-agreement.tsx";
import { ConfirmProposal } from "./confirm-proposal.tsx";
import { ConsultAgreement } from "./consult-agreement.tsx";
import { EndAgreement } from "./end-agreement.tsx";
import { LeaveAgreement, ProposeResumption, ProposeSuspension, ResumeOwn, SuspendOwn } from "./halt-acts.tsx";
import { ReviseAgreement } from "./revise-agreement.tsx";
import { SendBackAgreement } from "./send-back-agreement.tsx";
import { SignAgreement } from "./sign-agreement.tsx";
import { WithdrawAgreement } from "./withdraw-agreement.tsx";
import type { Acting } from "./acting.ts";

/** What the server says that the reader may do now; nothing else is offered. */
export function OpenActs({ version, onDone }: Acting) {
  const { can, canRevise, summary } = version;
  const acting = { version, onDone };
  return (
    <Group gap="sm" className="no-print">
      {can.includes("approve") && <ApproveAgreement {...acting} />}
      {can.includes("sign") && <SignAgreement {...acting} />}
      {can.includes("confirm") && <ConfirmProposal {...acting} />}
      {can.includes("resume") && <ResumeOwn {...acting} />}
      {can.includes("proposeResumption") && <ProposeResumption {...acting} />}
      {can.includes("consult") && <ConsultAgreement {...acting} />}
      {can.includes("circulate") && <CirculateAgreement {...acting} />}
      {can.includes("activate") && <ActivateAgreement {...acting} />}
      {can.includes("withdraw") && <WithdrawAgreement {...acting} />}
      {can.includes("sendBack") && <SendBackAgreement {...acting} />}
      {canRevise && summary.state !== "draft" && <ReviseAgreement version={version} />}
      {can.includes("suspend") && <SuspendOwn {...acting} />}
      {can.includes("leave") && <LeaveAgreement {...acting} />}
      {can.includes("proposeSuspension") && <ProposeSuspension {...acting} />}
      {can.includes("end") && <EndAgreement {...acting} />}
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
    </Group>
  );
}

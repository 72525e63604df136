package cn.anxue.region.web;

import cn.anxue.approval.ApprovalState;
import cn.anxue.region.Regions;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleRow;
import cn.anxue.rule.RuleAct;
import cn.anxue.rule.RuleCase;
import cn.anxue.rule.RuleDraft;
import cn.anxue.rule.RuleHistory;
import cn.anxue.rule.RuleProposal;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is proposed about rules, and what came of it. */
public final class RuleCaseBody {
    static final String KEY = "^[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+$";
    static final int KEY_MAX = 60;
    static final int DOCUMENT_MAX = 300;

    private RuleCaseBody() {}

    /** A row to be laid down. */
    @Schema(name = "RuleDraft")
    public record Draft(
            @Schema(examples = "410902") @NotNull @Pattern(regexp = RegionResource.CODE)
            String region,

            @Schema(examples = "deposit.topUp") @NotNull @Size(max = KEY_MAX) @Pattern(regexp = KEY)
            String key,

            @Schema(implementation = Object.class, description = "As GET /rules shows it") @NotNull
            JsonNode value,

            @Schema(description = "Number or name of the document it stands in") @NotBlank @Size(max = DOCUMENT_MAX)
            String document,

            @Schema(description = "Tomorrow at the earliest, unless it is the place's first for this key") @NotNull
            LocalDate from,

            @Schema(description = "The first day it no longer applies") @Nullable
            LocalDate until) {
        RuleDraft read() {
            return new RuleDraft(region, key, value, document.strip(), from, until);
        }
    }

    /** When a row is to end, with none to follow. */
    @Schema(name = "RuleEnd")
    public record End(
            @Schema(description = "The first day it no longer applies") @NotNull
            LocalDate on,

            @NotBlank @Size(max = DOCUMENT_MAX) String document) {}

    /** Why a row whose day has not come is to be taken back. */
    @Schema(name = "RuleWithdrawal")
    public record Withdrawal(
            @NotBlank @Size(max = DOCUMENT_MAX) String document) {}

    /** The proposal, which is decided as any: {@code POST /approvals/{id}/decision}. */
    @Schema(name = "RuleProposed")
    public record Proposed(UUID id) {}

    /** A proposal and what became of it. */
    @Schema(name = "RuleProposal")
    public record Case(
            UUID id,
            RuleAct act,
            String region,
            String regionName,
            String key,
            @Nullable UUID rule,
            LocalDate from,
            @Nullable LocalDate until,
            @Schema(implementation = Object.class) @Nullable JsonNode value,
            String document,
            ApprovalState state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        boolean isOpen() {
            return state == ApprovalState.PROPOSED;
        }

        static Case from(RuleCase one, Regions regions) {
            RuleProposal proposal = one.proposal();
            return new Case(
                    one.id().value(),
                    proposal.act(),
                    proposal.regionCode(),
                    regions.fullName(proposal.regionCode()),
                    proposal.key(),
                    proposal.rule(),
                    proposal.from(),
                    proposal.until(),
                    proposal.value(),
                    proposal.document(),
                    one.state(),
                    one.proposedBy(),
                    one.proposedAt(),
                    one.decidedBy(),
                    one.decidedAt(),
                    one.reason());
        }
    }

    /** A row as it was laid down; who proposed and decided is absent where it came with the program. */
    @Schema(name = "RuleRow")
    public record Row(
            UUID id,
            @Schema(implementation = Object.class) JsonNode value,
            String document,
            LocalDate from,
            @Nullable LocalDate until,
            boolean example,

            @Schema(description = "Taken back before its day")
            boolean withdrawn,

            @Nullable UUID proposal,
            @Nullable String proposedBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static Row from(RuleRow row, RuleHistory.Lines lines) {
            Rule<JsonNode> rule = row.rule();
            RuleCase made = lines.of(row);
            return new Row(
                    row.id(),
                    rule.value(),
                    rule.document(),
                    rule.from(),
                    rule.until(),
                    rule.example(),
                    row.isWithdrawn(),
                    row.proposal(),
                    made == null ? null : made.proposedBy(),
                    made == null ? null : made.decidedBy(),
                    made == null ? null : made.decidedAt());
        }
    }

    /** All rows of one place and key, the latest first; never more than one page. */
    @Schema(name = "RuleRows")
    public record Rows(
            String region,
            String key,
            List<Row> items,
            @Nullable String next) {}
}

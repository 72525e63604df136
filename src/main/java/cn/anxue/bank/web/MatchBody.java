package cn.anxue.bank.web;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.match.LineMatch;
import cn.anxue.bank.match.MatchCandidate;
import cn.anxue.bank.match.MatchKind;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchTrials;
import cn.anxue.bank.match.MatchUndo;
import cn.anxue.bank.match.MatchUndoing;
import cn.anxue.bank.match.MatchVerdict;
import cn.anxue.bank.match.MatchedLines;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about what lines belong to. */
final class MatchBody {
    private static final int REASON_MAX = 500;
    private static final int ACCOUNT_MAX = 64;
    private static final int CURSOR_MAX = 100;
    private static final int MATCH_MAX = 1_000_000;

    private MatchBody() {}

    /** A line and all that it belongs to. */
    record Matches(LineBody.View line, List<Match> matches) {
        static Matches of(MatchedLines.Matched matched) {
            BookedLine line = matched.line();
            return new Matches(
                    LineBody.View.of(line),
                    matched.matches().stream().map(Match::of).toList());
        }
    }

    /** One thing that a line belongs to, and the rule that says so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(
            @Schema(description = "Names the match within its line")
            int number,

            MatchKind kind,
            @Nullable UUID matchedId,
            Money amount,

            @Schema(description = "What nobody has undone and the bank has not taken back")
            Money standing,

            MatchRule rule,

            @Schema(description = "Of a hundred") int weight,

            @Schema(description = "The person who said so; none where a rule alone did") @Nullable
            UUID madeBy) {
        static Match of(LineMatch match) {
            return new Match(
                    match.number(),
                    match.kind(),
                    match.matched(),
                    match.amount(),
                    match.standing(),
                    match.rule(),
                    match.weight(),
                    match.madeBy());
        }
    }

    /** All that a line may belong to, strongest first. */
    record Candidates(List<Candidate> items) {
        static Candidates of(List<MatchCandidate> candidates) {
            return new Candidates(candidates.stream().map(Candidate::of).toList());
        }
    }

    record Candidate(
            MatchKind kind,

            @Schema(description = "Several where only all of them together fit")
            List<UUID> matchedIds,

            Money amount,
            MatchRule rule,
            int weight) {
        static Candidate of(MatchCandidate candidate) {
            return new Candidate(
                    candidate.kind(),
                    candidate.matched(),
                    candidate.amount(),
                    candidate.rule(),
                    candidate.rule().weight());
        }
    }

    /** Which lines to try. */
    record TrialRequest(
            @Schema(description = "A region within one's own; without it one's own")
            @Nullable
            @Pattern(regexp = "[0-9]{6}")
            String regionCode,

            @Nullable @Size(max = ACCOUNT_MAX) String account,
            @Nullable @Size(max = CURSOR_MAX) String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {}

    record Trial(UUID line, Money left, MatchVerdict verdict, List<Candidate> candidates) {
        static Trial of(MatchTrials.Trial trial) {
            return new Trial(
                    trial.line().value(),
                    trial.left(),
                    trial.verdict(),
                    trial.candidates().stream().map(Candidate::of).toList());
        }
    }

    /** Which match was wrong. */
    record Undo(
            @Schema(description = "Its number; needed only where the line has several")
            @Nullable
            @Min(0)
            @Max(MATCH_MAX)
            Integer match,

            @Schema(description = "How much of what an order got by it; without it all that stands") @Nullable
            Money amount,

            @NotNull @Size(min = 1, max = REASON_MAX) String reason) {
        MatchUndoing.Asked read() {
            return new MatchUndoing.Asked(match, amount, reason.strip());
        }
    }

    /** What became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Undone(
            UUID id,

            @Schema(description = "PROPOSED where it takes a second person")
            MatchUndo.State state,

            Money amount,
            @Nullable UUID approvalId) {
        static Undone of(MatchUndo undo) {
            return new Undone(
                    undo.id(),
                    undo.state(),
                    undo.amount(),
                    undo.approval() == null ? null : undo.approval().value());
        }
    }
}

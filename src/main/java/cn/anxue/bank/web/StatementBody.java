package cn.anxue.bank.web;

import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.bank.statement.ExceptedLine;
import cn.anxue.bank.statement.FileProblem;
import cn.anxue.bank.statement.FileState;
import cn.anxue.bank.statement.Seam;
import cn.anxue.bank.statement.StatementFileView;
import cn.anxue.bank.statement.StatementView;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about statements. */
final class StatementBody {
    private StatementBody() {}

    /** The answer to a file that was sent. */
    @Schema(name = "StatementReceived")
    record Received(
            UUID id,
            FileState state,

            @Schema(description = "Whether the very same file was sent before; then nothing was changed")
            boolean repeated) {}

    /** How far bytes and lines have come. */
    @Schema(name = "StatementProgress")
    record Progress(long bytes, long bytesRead, long linesRead, long linesDone) {}

    /** A file in a list. */
    @Schema(name = "StatementFile")
    record Item(
            UUID id,
            FileState state,
            FileFormat format,
            @Nullable String mapping,
            Instant receivedAt,
            String sha256,
            long lines,
            long matched,
            long unmatched,
            Progress progress,
            List<Problem> problems) {
        static Item of(StatementFileView file, Locale locale) {
            return new Item(
                    file.id().value(),
                    file.state(),
                    file.format(),
                    file.mapping(),
                    file.receivedAt(),
                    file.sha256(),
                    file.lines(),
                    file.linesMatched(),
                    file.linesDone() - file.linesMatched(),
                    new Progress(file.receivedBytes(), file.readBytes(), file.lines(), file.linesDone()),
                    file.problems().stream()
                            .map(problem -> Problem.of(problem, locale))
                            .toList());
        }
    }

    /** A file with what it holds. */
    @Schema(name = "StatementFileDetails")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            FileState state,
            FileFormat format,
            @Nullable String mapping,
            Instant receivedAt,
            String sha256,
            long lines,
            long matched,
            long unmatched,

            @Schema(description = "Of the file's only statement; of several see there") @Nullable
            Money openingBalance,

            @Nullable Money closingBalance,
            Progress progress,
            List<Problem> problems,

            @Schema(description = "The first 200 of the file")
            List<One> statements,

            @Schema(description = "How many lines added nothing, by what they were")
            Map<LineOutcome, Long> exceptionCounts,

            @Schema(description = "The first 200 of these lines")
            List<Excepted> exceptions) {}

    static View view(
            StatementFileView file,
            List<StatementView> statements,
            Map<LineOutcome, Long> counts,
            List<ExceptedLine> exceptions,
            Locale locale) {
        Item item = Item.of(file, locale);
        StatementView only = statements.size() == 1 ? statements.get(0) : null;
        return new View(
                item.id(),
                item.state(),
                item.format(),
                item.mapping(),
                item.receivedAt(),
                item.sha256(),
                item.lines(),
                item.matched(),
                item.unmatched(),
                only == null ? null : only.opening(),
                only == null ? null : only.closing(),
                item.progress(),
                item.problems(),
                statements.stream().map(One::of).toList(),
                counts,
                exceptions.stream().map(Excepted::of).toList());
    }

    /** Why a file was rejected, and where. */
    @Schema(name = "StatementProblem")
    record Problem(String pointer, String code, String detail) {
        static Problem of(FileProblem problem, Locale locale) {
            return new Problem(problem.pointer(), problem.code(), problem.detail(locale));
        }
    }

    /** One statement of a file. */
    @Schema(name = "Statement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            UUID id,
            String account,
            Kind kind,
            @Nullable String reference,
            @Nullable Integer sequence,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Money openingBalance,
            @Nullable Money closingBalance,
            int lines,
            int matched,
            int unmatched,
            boolean booked,
            @Nullable Misfit misfit) {
        static One of(StatementView statement) {
            return new One(
                    statement.id().value(),
                    statement.account(),
                    statement.kind(),
                    statement.reference(),
                    statement.sequence(),
                    statement.from(),
                    statement.to(),
                    statement.opening(),
                    statement.closing(),
                    statement.lines(),
                    statement.matched(),
                    statement.done() - statement.matched(),
                    statement.booked(),
                    statement.seam() == null ? null : Misfit.of(statement.seam()));
        }
    }

    /** What lies between a statement and the one before it. */
    enum MisfitKind {
        /** Days that no statement covers. */
        GAP,
        /** Days that both cover. */
        OVERLAP
    }

    /** Where a statement does not begin with what the one before it ended with. */
    @Schema(name = "StatementMisfit")
    record Misfit(MisfitKind kind, LocalDate before, Money closing, LocalDate from, Money opening) {
        static Misfit of(Seam seam) {
            return new Misfit(
                    seam.isGap() ? MisfitKind.GAP : MisfitKind.OVERLAP,
                    seam.before(),
                    seam.closing(),
                    seam.from(),
                    seam.opening());
        }
    }

    /** A line that added nothing: its place in its statement, what it was, and the line it repeats or contradicts. */
    @Schema(name = "StatementException")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Excepted(
            UUID statement,
            int line,
            LineOutcome outcome,
            String code,
            @Nullable UUID id) {
        static Excepted of(ExceptedLine line) {
            return new Excepted(
                    line.statement().value(),
                    line.ordinal(),
                    line.outcome(),
                    line.code(),
                    line.line() == null ? null : line.line().value());
        }
    }
}

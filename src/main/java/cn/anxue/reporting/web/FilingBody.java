package cn.anxue.reporting.web;

import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.reporting.filing.Filed;
import cn.anxue.reporting.filing.Filing;
import cn.anxue.reporting.filing.FilingBoard;
import cn.anxue.reporting.filing.FilingProblem;
import cn.anxue.reporting.filing.FilingRegister;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.filing.FilingState;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.ReportKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Filings over HTTP. */
final class FilingBody {
    private FilingBody() {}

    /**
     * What an institution files.
     *
     * @param until any day of the period
     * @param figures in yuan, by code, where it states another figure than its books
     */
    @Schema(name = "FilingStatement")
    public record Statement(
            @NotNull ReportKind kind,
            @NotNull LocalDate until,

            @Nullable @Size(max = 20)
            Map<@Size(max = 60) String, @NotNull @Pattern(regexp = "^[0-9]{1,13}(\\.[0-9]{1,2})?$") String> figures,

            @Size(max = 500) @Nullable String remark) {
        FilingService.Statement by(UUID institution) {
            Map<String, Long> stated = new HashMap<>();
            if (figures != null) {
                figures.forEach((code, value) -> stated.put(code, fen(value)));
            }
            return new FilingService.Statement(institution, kind, until, stated, blankToNull(remark));
        }
    }

    /** What a region signs; the reason where it replaces what was signed before. */
    @Schema(name = "FilingSignOff")
    public record SignOff(
            @NotNull @Pattern(regexp = ReportQuery.REGION) @Schema(maxLength = 9)
            String regionCode,

            @NotNull ReportKind kind,
            @NotNull LocalDate until,
            @Size(max = 500) @Nullable String reason) {
        FilingService.SignOff signOff() {
            return new FilingService.SignOff(regionCode, kind, until, blankToNull(reason));
        }
    }

    /** Why a filing goes back. */
    @Schema(name = "FilingReturn")
    public record Return(@NotBlank @Size(max = 500) String reason) {}

    /** @param correction by how much what is known now differs */
    @Schema(name = "FilingFigure")
    public record Line(
            String code,
            String zh,
            String en,
            @Nullable String filed,
            @Nullable String now,
            @Nullable String correction) {}

    /** A filing with what is known now. */
    @Schema(name = "Filing")
    public record One(
            UUID id,
            ReportKind kind,
            LocalDate from,
            LocalDate until,
            String regionCode,
            @Nullable UUID institutionId,
            String name,
            int edition,
            FilingState state,
            @Nullable String remark,
            @Nullable String decision,
            Instant filedAt,
            boolean corrected,
            List<Line> figures) {
        static One of(FilingRegister.Compared compared) {
            Filing filing = compared.filing();
            List<Line> lines = lines(filing, compared.now());
            return new One(
                    filing.id(),
                    filing.kind(),
                    filing.from(),
                    filing.until(),
                    filing.regionCode(),
                    filing.institutionId(),
                    filing.name(),
                    filing.edition(),
                    filing.state(),
                    filing.remark(),
                    filing.decision(),
                    filing.filedAt(),
                    lines.stream().anyMatch(line -> line.correction() != null),
                    lines);
        }
    }

    /** Who below has filed. */
    @Schema(name = "FilingRow")
    public record Row(
            @Nullable String regionCode,
            @Nullable UUID institutionId,
            String name,
            @Nullable UUID filingId,
            @Nullable FilingState state) {}

    /**
     * How far a region is.
     *
     * @param rows who files with it, a page at a time
     * @param next the cursor of the next page
     */
    @Schema(name = "FilingBoard")
    public record Board(
            String regionCode,
            String regionName,
            ReportKind kind,
            LocalDate from,
            LocalDate until,
            @Nullable UUID signed,
            long done,
            List<Row> rows,
            @Nullable String next,
            List<Line> totals) {
        static Board of(FilingBoard board, int limit, @Nullable String cursor) {
            Page<FilingBoard.Row> page =
                    Page.of(after(board.rows(), cursor), limit, row -> Cursor.encode(List.of(key(row))));
            return new Board(
                    board.regionCode(),
                    board.regionName(),
                    board.kind(),
                    board.period().from(),
                    board.period().until(),
                    board.own() == null ? null : board.own().id(),
                    board.done(),
                    page.items().stream().map(FilingBody::row).toList(),
                    page.next(),
                    totalsOf(board));
        }

        private static List<FilingBoard.Row> after(List<FilingBoard.Row> rows, @Nullable String cursor) {
            if (cursor == null) {
                return rows;
            }
            String last = Cursor.decode(cursor, 1).get(0);
            return rows.stream()
                    .dropWhile(row -> !key(row).equals(last))
                    .skip(1)
                    .toList();
        }

        private static String key(FilingBoard.Row row) {
            return row.regionCode() == null ? String.valueOf(row.institutionId()) : row.regionCode();
        }
    }

    /** What those below add up to, against the region's own records. */
    static List<Line> totalsOf(FilingBoard board) {
        Counted sums = board.sums();
        return Filed.addingUp(board.kind()).stream()
                .map(measure -> line(measure, sums, board.books()))
                .toList();
    }

    private static Row row(FilingBoard.Row row) {
        Filing filing = row.filing();
        return new Row(
                row.regionCode(),
                row.institutionId(),
                row.name(),
                filing == null ? null : filing.id(),
                filing == null ? null : filing.state());
    }

    /** An institution's are those it files; of a region all that tell anything. */
    private static List<Line> lines(Filing filing, Counted now) {
        List<Measure> measures = filing.institutionId() == null
                ? Measures.all().stream()
                        .filter(measure -> !measure.section().equals("shares"))
                        .filter(measure -> filing.figures().get(measure.code()) != 0 || now.get(measure.code()) != 0)
                        .toList()
                : Filed.byInstitutions();
        return measures.stream()
                .map(measure -> line(measure, filing.figures(), now))
                .toList();
    }

    private static Line line(Measure measure, Counted filed, Counted now) {
        boolean differs = filed.differs(now, measure);
        return new Line(
                measure.code(),
                measure.name().zh(),
                measure.name().en(),
                filed.write(measure),
                now.write(measure),
                differs ? now.less(filed, measure) : null);
    }

    /** @throws ProblemException for what is not an amount */
    static long fen(String yuan) {
        try {
            long fen = new BigDecimal(yuan.strip().replace(",", ""))
                    .movePointRight(2)
                    .longValueExact();
            if (fen >= 0) {
                return fen;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw unreadable(yuan);
        }
        throw unreadable(yuan);
    }

    private static ProblemException unreadable(String yuan) {
        return new ProblemException(FilingProblem.AMOUNT_UNREADABLE, "/figures", Map.of("amount", yuan));
    }

    static @Nullable String blankToNull(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}

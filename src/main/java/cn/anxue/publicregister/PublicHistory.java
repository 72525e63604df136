package cn.anxue.publicregister;

import cn.anxue.inspection.annual.AnnualResult;
import cn.anxue.inspection.annual.AnnualResults;
import cn.anxue.inspection.annual.CreditGrades;
import cn.anxue.inspection.annual.PublishedGrade;
import cn.anxue.institution.EventKind;
import cn.anxue.institution.HistoryEntry;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to an institution, with what was published of it, in one line of days. */
@ApplicationScoped
public class PublicHistory {
    /** A line with the moment it was recorded, which orders the lines of one day. */
    private record Dated(HistoryLine line, Instant at) {
        Dated(HistoryLine line, @Nullable Instant at, Instant unknown) {
            this(line, at == null ? unknown : at);
        }

        LocalDate on() {
            return line.on();
        }
    }

    private static final Comparator<Dated> LATEST_FIRST =
            Comparator.comparing(Dated::on).thenComparing(Dated::at).reversed();

    private final InstitutionRegister register;
    private final Flags flags;
    private final AnnualResults results;
    private final CreditGrades grades;

    PublicHistory(InstitutionRegister register, Flags flags, AnnualResults results, CreditGrades grades) {
        this.register = register;
        this.flags = flags;
        this.results = results;
        this.grades = grades;
    }

    /** Latest first. */
    @Transactional
    public List<HistoryLine> of(InstitutionId institution) {
        return Stream.of(
                        register.history(institution).stream().map(PublicHistory::line),
                        flags.of(institution).stream().flatMap(PublicHistory::lines),
                        results.of(institution).stream().flatMap(PublicHistory::lines),
                        grades.published(institution).stream().map(PublicHistory::line))
                .flatMap(Function.identity())
                .sorted(LATEST_FIRST)
                .map(Dated::line)
                .toList();
    }

    private static Dated line(HistoryEntry entry) {
        HistoryLine line = new HistoryLine(
                entry.on(), entry.what().name(), text(entry.what(), String.valueOf(entry.detail())), entry.decision());
        return new Dated(line, entry.recordedAt());
    }

    private static Stream<Dated> lines(Flag flag) {
        var issued =
                new HistoryLine(flag.issuedOn(), flag.kind().name(), flag.kind().text(), flag.number());
        if (flag.endedOn() == null) {
            return Stream.of(new Dated(issued, flag.issuedAt(), Instant.EPOCH));
        }
        var kind = flag.kind().text();
        var state = flag.state().text();
        var ended = new HistoryLine(
                Objects.requireNonNull(flag.endedOn()),
                flag.kind().name() + "_" + flag.state().name(),
                Text.of(kind.zh() + state.zh(), kind.en() + " " + state.en()),
                flag.number());
        return Stream.of(
                new Dated(issued, flag.issuedAt(), Instant.EPOCH), new Dated(ended, flag.endedAt(), Instant.MAX));
    }

    private static Stream<Dated> lines(AnnualResult result) {
        String year = String.valueOf(result.year());
        Text said = result.result().text();
        HistoryLine published = new HistoryLine(
                result.publishedOn(),
                "ANNUAL_" + result.result().name(),
                Text.of(year + "年度年检" + said.zh(), "Annual inspection of " + year + ": " + said.en()),
                "");
        LocalDate corrected = result.correctedOn();
        if (corrected == null) {
            return Stream.of(new Dated(published, null, Instant.EPOCH));
        }
        Text done = Text.of(year + "年度年检整改已验收", "Annual inspection of " + year + ": corrected");
        return Stream.of(
                new Dated(published, null, Instant.EPOCH),
                new Dated(new HistoryLine(corrected, "ANNUAL_CORRECTED", done, ""), null, Instant.MAX));
    }

    private static Dated line(PublishedGrade grade) {
        Text said = Text.of(
                grade.year() + "年度信用等级 " + grade.grade(), "Credit grade of " + grade.year() + ": " + grade.grade());
        return new Dated(new HistoryLine(grade.publishedOn(), "CREDIT_GRADE", said, ""), null, Instant.EPOCH);
    }

    private static Text text(EventKind what, String detail) {
        return switch (what) {
            case REGISTERED -> Text.of("登记", "Registered");
            case ACTIVATED -> Text.of("许可证、协议、保证金齐备，准予招生", "Licence, agreement and deposit hold; may enrol");
            case ENROLMENT_SUSPENDED -> Text.of("暂停招生", "Enrolment suspended");
            case OPERATION_SUSPENDED -> Text.of("责令停办", "Ordered to stop");
            case TEACHING_ALLOWED -> Text.of("恢复教学，仍暂停招生", "Teaching allowed again, enrolment not");
            case RESUMED -> Text.of("恢复", "Resumed");
            case WENT_MISSING -> Text.of("失联", "Could not be reached");
            case FOUND -> Text.of("恢复联系", "Reached again");
            case REVOKED -> Text.of("吊销许可证", "Licence revoked");
            case REINSTATED -> Text.of("撤销吊销决定", "Revocation annulled");
            case CLOSING_STARTED -> Text.of("公告终止办学", "End announced");
            case CLOSING_CALLED_OFF -> Text.of("撤回终止办学公告", "Announced end withdrawn");
            case CLOSED -> Text.of("注销", "Closed");
            case RENAMED -> Text.of("更名，原名" + detail, "Renamed, formerly " + detail);
            case LICENCE_CHANGED -> Text.of("许可证变更", "Licence changed");
            case COMPETENCE_TRANSFERRED -> Text.of("移交" + detail + "主管", "Handed over to " + detail);
            case SUPERVISION_TRANSFERRED -> Text.of("保证金移交" + detail + "监管", "Deposit handed over to " + detail);
        };
    }
}

package cn.anxue.imports;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.notice.FormerNotice;
import cn.anxue.enforcement.notice.FormerNotices;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters notices of earlier years. */
@ApplicationScoped
class NoticeLoader implements Loader {
    private static final String BASIS = "历史文书，依据见原件";
    private static final String OF_RECORD = "见原件";

    private final FormerNotices notices;
    private final KnownThings known;
    private final Today today;

    NoticeLoader(FormerNotices notices, KnownThings known, Today today) {
        this.notices = notices;
        this.known = known;
        this.today = today;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.NOTICES;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        Map<String, InstitutionId> institutions =
                known.byCode(work, rows.stream().map(row -> row.must("uscc")).toList());
        Loaded loaded = new Loaded();
        for (ReadRow row : rows) {
            InstitutionId id = institutions.get(Uscc.normalised(row.must("uscc")));
            if (id == null) {
                loaded.refuse(row, "uscc", RowProblem.ROW_INSTITUTION_UNKNOWN);
                continue;
            }
            FormerNotice notice = notice(row, id, loaded);
            if (notice != null) {
                enter(work, row, notice, loaded);
            }
        }
        return loaded;
    }

    @Override
    public void undo(Work work, List<Made> made) {
        for (Made one : made) {
            if (!notices.undo(work.caller(), new NoticeId(one.thing()))) {
                throw new ProblemException(ImportProblem.UNDO_NOTICE_MOVED, Map.of("row", one.row()));
            }
        }
    }

    private void enter(Work work, ReadRow row, FormerNotice notice, Loaded loaded) {
        Optional<FormerNotices.Known> there = notices.find(work.caller(), notice);
        if (there.isEmpty()) {
            loaded.add(Made.created(row, notices.take(work.caller(), notice).value()));
        } else if (there.get().is(notice)) {
            loaded.add(Made.unchanged(row, there.get().id().value()));
        } else {
            loaded.refuse(row, "number", RowProblem.ROW_NOTICE_DIFFERS);
        }
    }

    private @Nullable FormerNotice notice(ReadRow row, InstitutionId institution, Loaded loaded) {
        int before = loaded.findings().size();
        DocumentNumber number = number(row, loaded);
        Optional<NoticeKind> kind = Choices.NOTICES.of(row.must("kind"));
        if (kind.isEmpty()) {
            loaded.add(Choices.NOTICES.unknown(row, "kind"));
        }
        checkDays(row, loaded);
        kind.ifPresent(one -> checkKind(row, one, loaded));
        if (loaded.findings().size() > before || number == null || kind.isEmpty()) {
            return null;
        }
        return new FormerNotice(
                institution,
                number,
                kind.get(),
                row.mustDay("issuedOn"),
                Objects.requireNonNullElse(row.text("basis"), BASIS),
                item(row, kind.get()),
                row.day("closedOn"));
    }

    private void checkDays(ReadRow row, Loaded loaded) {
        LocalDate issuedOn = row.mustDay("issuedOn");
        LocalDate closedOn = row.day("closedOn");
        if (issuedOn.isAfter(today.date())) {
            loaded.refuse(row, "issuedOn", RowProblem.ROW_DAY_IN_FUTURE);
        }
        if (closedOn != null && closedOn.isAfter(today.date())) {
            loaded.refuse(row, "closedOn", RowProblem.ROW_DAY_IN_FUTURE);
        }
        if (closedOn != null && closedOn.isBefore(issuedOn)) {
            loaded.refuse(row, "closedOn", RowProblem.ROW_DAYS_DISORDERED);
        }
    }

    private static void checkKind(ReadRow row, NoticeKind kind, Loaded loaded) {
        if (kind.isRuling() && !row.has("closedOn")) {
            loaded.refuse(row, "closedOn", RowProblem.ROW_RULING_STANDS);
        }
        if (kind.needsItems() && !(row.has("problem") && row.has("measure") && row.has("dueOn"))) {
            loaded.refuse(row, "problem", RowProblem.ROW_ITEM_MISSING);
        }
    }

    private static FormerNotice.@Nullable Item item(ReadRow row, NoticeKind kind) {
        String problem = row.text("problem");
        if (problem == null || !kind.needsItems()) {
            return null;
        }
        return new FormerNotice.Item(
                problem, Objects.requireNonNullElse(row.text("measure"), OF_RECORD), row.mustDay("dueOn"));
    }

    private static @Nullable DocumentNumber number(ReadRow row, Loaded loaded) {
        try {
            return DocumentNumber.parse(Duplicates.plainNumber(row.must("number")));
        } catch (ProblemException e) {
            loaded.refuse(row, "number", RowProblem.ROW_NOTICE_NUMBER);
            return null;
        }
    }
}

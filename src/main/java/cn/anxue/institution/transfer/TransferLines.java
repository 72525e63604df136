package cn.anxue.institution.transfer;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Checks which institutions somebody may hand over together. */
@ApplicationScoped
class TransferLines {
    static final int INSTITUTIONS_MAX = 500;

    private static final String OPEN =
            "select name from institution_transfer_line where open and institution_id = any(?) order by name limit 1";

    private final InstitutionRegister institutions;
    private final Sql sql;

    TransferLines(InstitutionRegister institutions, Sql sql) {
        this.institutions = institutions;
        this.sql = sql;
    }

    /** Who hands over what. */
    record Checked(AuthorityId from, List<TransferLine> lines) {}

    Checked check(Caller caller, TransferDraft draft) {
        List<InstitutionId> ids = draft.institutions();
        if (ids.isEmpty() || ids.size() > INSTITUTIONS_MAX) {
            throw new ProblemException(
                    TransferProblem.INSTITUTIONS_REQUIRED, "/institutions", Map.of("max", INSTITUTIONS_MAX));
        }
        for (InstitutionId id : ids) {
            institutions.requireCompetence(caller, id);
            if (draft.depositToo()) {
                institutions.requireSupervision(caller, id);
            }
        }
        if (!caller.isSystem() && !caller.has(Role.OFFICER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        requireNoOtherTransfer(ids);
        List<InstitutionView> views = ids.stream().map(institutions::view).toList();
        AuthorityId from = views.get(0).competentAuthorityId();
        views.stream()
                .filter(view -> !view.competentAuthorityId().equals(from))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            TransferProblem.SEVERAL_AUTHORITIES, "/institutions", Map.of("name", other.name()));
                });
        return new Checked(from, views.stream().map(TransferLines::line).toList());
    }

    private void requireNoOtherTransfer(List<InstitutionId> ids) {
        sql
                .list(
                        OPEN,
                        select -> Columns.from(select, 1, ids).uuid(InstitutionId::value),
                        row -> row.getString("name"))
                .stream()
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(
                            TransferProblem.ALREADY_IN_TRANSFER, "/institutions", Map.of("name", name));
                });
    }

    private static TransferLine line(InstitutionView view) {
        return new TransferLine(view.id().value(), view.name(), view.uscc().toString(), true, null, null);
    }
}
